package io.usualstore.backend.stock;

/** How many of a widget there are. */
record WidgetLevel(long widgetId, String sku, String name, int level) {}
