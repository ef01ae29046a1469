package nianbao.web;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import nianbao.store.OnH2;

@QuarkusTest
@TestProfile(OnH2.class)
class BadTextTest extends BadTextBehaviour {
}
