package io.usualstore.backend.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Held to the manual of PostgreSQL 17, 32.1.1; what it leaves open was tried with its psql. */
class DsnTest {

  @ParameterizedTest
  @MethodSource
  void aConnectionStringReadsAsLibpqReadsIt(
      String text, String user, String password, String database, String hosts) {
    var dsn = Dsn.of(text);
    assertThat(dsn.user()).isEqualTo(user);
    assertThat(dsn.password()).isEqualTo(password);
    assertThat(dsn.database()).isEqualTo(database);
    assertThat(dsn.hosts())
        .extracting(host -> host.target() + " " + host.port())
        .isEqualTo(List.of(hosts.split(", ")));
  }

  static Stream<Arguments> aConnectionStringReadsAsLibpqReadsIt() {
    return Stream.of(
        // the seed's own
        arguments(
            "host=db port=5432 user=building_admin password=*** dbname=building_shop",
            "building_admin",
            "***",
            "building_shop",
            "db 5432"),
        // space round the "=", tabs and line breaks between, none needed after a closing quote
        arguments("user = ann  host\t=\tdb", "ann", "", "ann", "db 5432"),
        arguments("\n host=db\r\nuser=ann\u000b\f ", "ann", "", "ann", "db 5432"),
        arguments("user='ann'host='db'dbname=x", "ann", "", "x", "db 5432"),
        arguments("user=ann host=db password=", "ann", "", "ann", "db 5432"),
        // after "=" space is skipped even where the value was meant to be empty
        arguments("user= host=db", "host=db", "", "host=db", "localhost 5432"),
        arguments("user='' password='' dbname=x user=ann", "ann", "", "x", "localhost 5432"),
        // quotes and backslashes
        arguments("user=a password='b c'", "a", "b c", "a", "localhost 5432"),
        arguments("user=a password='it\\'s \\\\ here'", "a", "it's \\ here", "a", "localhost 5432"),
        arguments("user=a password=b\\ c\\'d", "a", "b c'd", "a", "localhost 5432"),
        arguments("user=a password=b'c'", "a", "b'c'", "a", "localhost 5432"),
        arguments("user=a password='\\x'", "a", "x", "a", "localhost 5432"),
        arguments("user=a password=b\\", "a", "b", "a", "localhost 5432"),
        arguments("user=a password=b=c", "a", "b=c", "a", "localhost 5432"),
        arguments("user=a password='='", "a", "=", "a", "localhost 5432"),
        arguments("user=a password=%41", "a", "%41", "a", "localhost 5432"),
        arguments("user=a password=$x${y}$$", "a", "$x${y}$$", "a", "localhost 5432"),
        arguments("user=a password='😀 ß Їжак'", "a", "😀 ß Їжак", "a", "localhost 5432"),
        // the last of two wins
        arguments("host=x user=a host=y user=b", "b", "", "b", "y 5432"),
        arguments("host=x port=nonsense user=a port=1", "a", "", "a", "x 1"),
        // several hosts
        arguments("user=a host=x,y,z port=5433", "a", "", "a", "x 5433, y 5433, z 5433"),
        arguments("user=a host=x,y port=1,2", "a", "", "a", "x 1, y 2"),
        arguments("user=a host=x,y port=1,", "a", "", "a", "x 1, y 5432"),
        arguments("user=a host=x,,y", "a", "", "a", "x 5432, localhost 5432, y 5432"),
        arguments("user=a host=::1,x", "a", "", "a", "::1 5432, x 5432"),
        arguments("user=a port=' 5433 '", "a", "", "a", "localhost 5433"),
        // an address spares the look-up
        arguments("user=a host=x hostaddr=10.0.0.1", "a", "", "a", "10.0.0.1 5432"),
        arguments("user=a hostaddr=10.0.0.1,::1", "a", "", "a", "10.0.0.1 5432, ::1 5432"),
        arguments("user=a host=x,y hostaddr=10.0.0.1,", "a", "", "a", "10.0.0.1 5432, y 5432"),

        // URIs: every part but the scheme may be left out
        arguments("postgresql://u:p@h:1/d", "u", "p", "d", "h 1"),
        arguments("postgres://u:p@h:1/d", "u", "p", "d", "h 1"),
        arguments("postgresql://u@", "u", "", "u", "localhost 5432"),
        arguments("postgresql://u@h", "u", "", "u", "h 5432"),
        arguments("postgresql://u@h/", "u", "", "u", "h 5432"),
        arguments("postgresql://u@:1/d", "u", "", "d", "localhost 1"),
        arguments("postgresql://u:@h/d", "u", "", "d", "h 5432"),
        arguments("postgresql:///d?user=u&host=h", "u", "", "d", "h 5432"),
        arguments("postgresql://?user=u&port=1", "u", "", "u", "localhost 1"),
        arguments("postgresql://h?user=u", "u", "", "u", "h 5432"),
        arguments("postgresql://u@h?", "u", "", "u", "h 5432"),
        arguments("postgresql://u@h?port=1&", "u", "", "u", "h 1"),
        // a parameter comes after, and so wins
        arguments("postgresql://u@h:1/d?host=i&port=2&dbname=e", "u", "", "e", "i 2"),
        arguments(
            "postgresql://u@h/d?user=&password=p",
            System.getProperty("user.name"),
            "p",
            "d",
            "h 5432"),
        // percent encoding; "+" is a plus
        arguments("postgresql://u%40x:p%2F%3A%25@h/d%20e", "u@x", "p/:%", "d e", "h 5432"),
        arguments("postgresql://u:a+b@h/d+e", "u", "a+b", "d+e", "h 5432"),
        arguments("postgresql://u:%C3%9F%F0%9F%98%80ß@h", "u", "ß😀ß", "u", "h 5432"),
        arguments("postgresql://u:a:b:c@h", "u", "a:b:c", "u", "h 5432"),
        arguments("postgresql://u@h?%70ort=%31&password=%3D%26", "u", "=&", "u", "h 1"),
        arguments("postgresql://u@h/d/e", "u", "", "d/e", "h 5432"),
        // hosts
        arguments("postgresql://u@[::1]/d", "u", "", "d", "::1 5432"),
        arguments("postgresql://u@[fe80::1%25eth0]:1/d", "u", "", "d", "fe80::1%eth0 1"),
        arguments("postgresql://u@x:1,[::1]:2,y/d", "u", "", "d", "x 1, ::1 2, y 5432"),
        arguments("postgresql://u@x,y?port=7", "u", "", "u", "x 7, y 7"));
  }

  @ParameterizedTest
  @MethodSource
  void anythingElseReachesTheDriverUnderItsOwnName(String settings, String query) {
    assertThat(Dsn.of("host=h user=u " + settings).jdbcUrl())
        .isEqualTo("jdbc:postgresql://h:5432/u" + query);
  }

  static Stream<Arguments> anythingElseReachesTheDriverUnderItsOwnName() {
    return Stream.of(
        arguments("", ""),
        arguments("sslmode=disable", "?sslmode=disable"),
        arguments("sslmode=allow", "?sslmode=allow"),
        arguments("sslmode=prefer", "?sslmode=prefer"),
        arguments("sslmode=require", "?sslmode=require"),
        arguments("sslmode=verify-ca", "?sslmode=verify-ca"),
        arguments(
            "sslmode=verify-full sslrootcert='/a b/ca&x.crt'",
            "?sslmode=verify-full&sslrootcert=%2Fa+b%2Fca%26x.crt"),
        arguments(
            "sslrootcert=system",
            "?sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory&sslmode=verify-full"),
        arguments("sslcert=c sslkey=k sslpassword=p", "?sslcert=c&sslkey=k&sslpassword=p"),
        arguments(
            "sslnegotiation=direct sslmode=require", "?sslNegotiation=direct&sslmode=require"),
        arguments("connect_timeout=7", "?connectTimeout=7"),
        arguments("connect_timeout=-1", "?connectTimeout=0"),
        arguments("application_name='till 1'", "?ApplicationName=till+1"),
        arguments("fallback_application_name=x", "?ApplicationName=x"),
        arguments("fallback_application_name=x application_name=y", "?ApplicationName=y"),
        arguments("options='-c geqo=off'", "?options=-c+geqo%3Doff"),
        arguments("target_session_attrs=any", "?targetServerType=any"),
        arguments("target_session_attrs=read-write", "?targetServerType=primary"),
        arguments("target_session_attrs=primary", "?targetServerType=primary"),
        arguments("target_session_attrs=read-only", "?targetServerType=secondary"),
        arguments("target_session_attrs=standby", "?targetServerType=secondary"),
        arguments("target_session_attrs=prefer-standby", "?targetServerType=preferSecondary"),
        arguments("channel_binding=require", "?channelBinding=require"),
        arguments("load_balance_hosts=random", "?loadBalanceHosts=true"),
        arguments("load_balance_hosts=disable", "?loadBalanceHosts=false"),
        arguments("gssencmode=disable krbsrvname=k", "?gssEncMode=disable&kerberosServerName=k"),
        arguments("keepalives=0", "?tcpKeepAlive=false"),
        arguments("keepalives_idle=60 tcp_user_timeout=9 client_encoding=UTF8", ""),
        arguments("sslmode='' options=''", ""));
  }

  @Test
  void hostsAndDatabaseStandInTheUrlAsTheDriverReadsThem() {
    assertThat(Dsn.of("postgresql://u@a:1,[::1]:2/d%2F%C3%9F%20?sslmode=require").jdbcUrl())
        .isEqualTo("jdbc:postgresql://a:1,[::1]:2/d%2F%C3%9F+?sslmode=require");
  }

  @Test
  void theUrlHoldsNothingThatTheConfigurationWouldExpand() {
    assertThat(Dsn.of("host=h user=u dbname='a$b${c}\\\\${d}'").jdbcUrl())
        .doesNotContain("$", "\\");
  }

  @Test
  void theUriFormOfSslIsUnderstoodAsJdbcWritesIt() {
    assertThat(Dsn.of("postgresql://u@h?ssl=true").driverProperties())
        .containsEntry("sslmode", "require");
  }

  @ParameterizedTest
  @MethodSource
  void aFaultIsNamedWithItsPlace(String text, String fault) {
    assertThatThrownBy(() -> Dsn.of(text))
        .isInstanceOf(InvalidDsnException.class)
        .hasMessageContaining(fault);
  }

  static Stream<Arguments> aFaultIsNamedWithItsPlace() {
    return Stream.of(
        arguments("host", "a keyword without \"=\""),
        arguments(
            "user=a host localhost",
            "without \"=\"; a value with spaces must stand in single quotes (at character 8)"),
        arguments("user=a =x", "unknown keyword \"\" (at character 8)"),
        arguments("user=a hots=x", "unknown keyword \"hots\" (at character 8)"),
        arguments("User=a", "unknown keyword \"User\" (at character 1)"),
        arguments("user=a password='b", "closing quote (at character 8)"),
        arguments("user=a password='b\\'", "closing quote (at character 8)"),
        arguments("Postgresql://u@h", "without \"=\""),
        arguments("postgresql://u@[::1/d", "closing bracket (at character 16)"),
        arguments("postgresql://u@[]/d", "empty IPv6 address (at character 16)"),
        arguments("postgresql://u@[::1]x/d", "after an IPv6 address (at character 21)"),
        arguments("postgresql://u@h?port", "a parameter without \"=\" (at character 18)"),
        arguments("postgresql://u@h?port=1&x", "a parameter without \"=\" (at character 25)"),
        arguments(
            "postgresql://u@h?user=a=b",
            "a second \"=\" in a parameter; write %3D (at character 24)"),
        arguments("postgresql://u@h?hots=1", "unknown parameter \"hots\" (at character 18)"),
        arguments("postgresql://u@h?=1", "unknown parameter \"\""),
        arguments(
            "postgresql://u@h/%zz",
            "two hexadecimal digits; a percent sign itself is %25 (at character 18)"),
        arguments("postgresql://u@h/a%4", "two hexadecimal digits"),
        arguments(
            "postgresql://u:%00@h", "%00 stands for no character of a value (at character 16)"),
        arguments(
            "user=a host=x,y port=1,2,3",
            "port must hold one number, or one for each of the hosts (at character 17)"),
        arguments("user=a port=1,2", "port must hold one number"),
        arguments(
            "user=a host=x,y hostaddr=10.0.0.1",
            "hostaddr must hold as many addresses as host holds names (at character 17)"),
        arguments("user=a port=0", "port must be a whole number from 1 to 65535 (at character 8)"),
        arguments("user=a port=65536", "port must be"),
        arguments("user=a port=12x", "port must be"),
        arguments("postgresql://us:er:na@me:p@h/x", "port must be"),
        arguments("user=a connect_timeout=soon", "connect_timeout must be a whole number"),
        arguments(
            "user=a sslmode=on",
            "sslmode must be one of allow, disable, prefer, require, verify-ca, verify-full (at character 8)"),
        arguments("user=a target_session_attrs=master", "target_session_attrs must be one of any,"),
        arguments(
            "user=a channel_binding=1", "channel_binding must be one of disable, prefer, require"),
        arguments(
            "user=a load_balance_hosts=1", "load_balance_hosts must be one of disable, random"),
        arguments(
            "user=a sslrootcert=system sslmode=prefer",
            "sslmode must be verify-full with sslrootcert=system"),
        arguments(
            "user=a host=x hostaddr=10.0.0.1 sslmode=verify-full",
            "hostaddr can't be used with sslmode=verify-full"),
        arguments(
            "user=a host=/var/run/postgresql",
            "host is a socket in the file system; this program connects over TCP only (at character 8)"),
        arguments("postgresql://u@%2Ftmp/d", "host is a socket in the file system"),
        arguments("user=a host='b c'", "host holds a character that no host's name has"),
        arguments("user=a host=x${y}", "host holds a character that no host's name has"),
        arguments(
            "user=a service=shop",
            "service isn't supported by this program: leave it out (at character 8)"),
        arguments("user=a require_auth=scram-sha-256", "require_auth isn't supported"),
        arguments(
            "user=a passfile=/nowhere/pgpass",
            "passfile /nowhere/pgpass does not exist (at character 8)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user=a password=se cret",
        "user=a password=se cret=1",
        "user=a password='cret",
        "user=a password=cret port=x",
        "postgresql://u:cret%@h",
        "postgresql://u:cr/et@h",
        "postgresql://u:p@h?password=cret=x",
        "postgresql://u:p@h:cret",
        "postgresql://u:p@h?port=cret",
        "user=a port=1 password=cret sslmode=cret connect_timeout=cret",
      })
  void noFaultTellsAValue(String text) {
    assertThatThrownBy(() -> Dsn.of(text))
        .isInstanceOf(InvalidDsnException.class)
        .message()
        .doesNotContain("cret");
  }

  @Test
  void whatALogShowsHoldsNoSecret() {
    assertThat(Dsn.of("host=h user=u password=secret sslpassword=secret dbname=d").toString())
        .isEqualTo("database d on h:5432 as u");
  }
}
