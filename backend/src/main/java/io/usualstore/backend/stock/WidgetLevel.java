package io.usualstore.backend.stock;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** How many of a widget there are. */
@RegisterForReflection // a projection that no JSON body registers
record WidgetLevel(long widgetId, String sku, String name, int level) {}
