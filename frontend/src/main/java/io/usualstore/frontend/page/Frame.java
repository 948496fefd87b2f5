package io.usualstore.frontend.page;

import io.quarkus.qute.TemplateData;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.usualstore.frontend.home.Work;
import io.usualstore.frontend.shop.Cookies;
import io.usualstore.frontend.staff.Account;
import io.usualstore.frontend.staff.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What stands around every page. */
@RequestScoped
@Named("frame")
@TemplateData // in the native program, Qute sees of a bean only what is registered
public class Frame {

  private final SignedIn signedIn;
  private final CurrentVertxRequest request;
  private final Addresses addresses;
  private final Toast toast;
  private final Work work;
  private final RunningSales running;
  private final Cookies cookies;
  private boolean selling;

  Frame(
      SignedIn signedIn,
      CurrentVertxRequest request,
      Addresses addresses,
      Toast toast,
      Work work,
      RunningSales running,
      Cookies cookies) {
    this.signedIn = signedIn;
    this.request = request;
    this.addresses = addresses;
    this.toast = toast;
    this.work = work;
    this.running = running;
    this.cookies = cookies;
  }

  /** Null before the sign-in. */
  public Account account() {
    return signedIn.account();
  }

  /** Whether the other pages are open to whoever this is: not before a password of their own. */
  public boolean settled() {
    return account() != null && !account().mustChangePassword();
  }

  public boolean canWrite() {
    return account() != null && account().canWrite();
  }

  public boolean isAdmin() {
    return account() != null && account().isAdmin();
  }

  /** {@code light}, {@code dark}, or {@code auto}: as the system has it. */
  public String look() {
    return cookies.value(LookPages.COOKIE).map(LookPages::known).orElse("auto");
  }

  public String nextLook() {
    return LookPages.after(look());
  }

  public String here() {
    return addresses.here();
  }

  /** Whether this is the page, or one below it, that a menu entry leads to. */
  public boolean at(String path) {
    var here = request.getCurrent().request().path();
    return here.equals(path) || (!path.equals("/") && here.startsWith(path + "/"));
  }

  /** What was looked for on the page of what was found; empty on any other. */
  public String searched() {
    var current = request.getCurrent().request();
    return current.path().equals("/search") ? Typed.text(current.getParam("q")) : "";
  }

  public Toast.Said toast() {
    return toast.take();
  }

  /** The page has the running sale on it: the menu needn't name it, and what it said would age. */
  public void sells() {
    selling = true;
  }

  /** The sale that waits to be gone on with; null where none does, or the page has it. */
  public RunningSales.Running running() {
    return selling ? null : running.all().stream().findFirst().orElse(null);
  }

  public Work.Waiting waiting() {
    return work.waiting();
  }
}
