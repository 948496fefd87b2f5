package io.usualstore.backend.tenant;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ShopResourceIT extends ShopResourceTest {}
