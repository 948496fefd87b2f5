package io.usualstore.backend.http;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentHolder;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.smallrye.openapi.runtime.OpenApiRecorder;
import io.quarkus.smallrye.openapi.runtime.filter.AutoSecurityFilter;
import io.smallrye.openapi.runtime.io.Format;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In a native program the OpenAPI document is read, and written in both its forms, when somebody
 * asks for it. Quarkus does that at each start: a third of the time until the program is ready, and
 * half a megabyte of text that an idle shop keeps.
 */
final class LateDocument {
  static final Map<String, Parts> WAITING = new HashMap<>();

  record Parts(AutoSecurityFilter security, Map<RunStage, List<String>> filters) {}

  @TargetClass(OpenApiRecorder.class)
  static final class Recorder {
    @Substitute
    public void prepareDocument(
        AutoSecurityFilter security, Map<RunStage, List<String>> filters, String name) {
      WAITING.put(name, new Parts(security, filters));
    }
  }

  @TargetClass(OpenApiDocumentService.class)
  static final class Service {
    @Alias private Map<String, OpenApiDocumentHolder> documentHolders;

    @Alias
    native void prepareDocument(
        AutoSecurityFilter security, Map<RunStage, List<String>> filters, String name);

    @Substitute
    public byte[] getDocument(String name, Format format) {
      synchronized (WAITING) {
        var parts = WAITING.remove(name);
        if (parts != null) {
          prepareDocument(parts.security(), parts.filters(), name);
        }
        var document = documentHolders.get(name);
        return format == Format.JSON ? document.getJsonDocument() : document.getYamlDocument();
      }
    }
  }

  private LateDocument() {}
}
