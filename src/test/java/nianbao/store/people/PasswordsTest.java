package nianbao.store.people;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "short-one", "aaaaaaaaaaaa", "Password123", "1234567890", "LIMING.CHENGHU",
        "\0bcdefghijkl", "澄湖县民政局办公室的密码长得超过了七十二个字节的上限"})
    void aPasswordEasilyGuessedOrNotWhollyUsedIsFaulted(String password) {
        assertNotNull(Passwords.fault("liming.chenghu", password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "澄湖的鱼游过三座小桥", "x7!kQ2#mZ9"})
    void anyOtherWillDo(String password) {
        assertNull(Passwords.fault("liming", password));
    }

    @Test
    void aCharacterOutsideTheBasicPlaneCountsAsOne() {
        assertNotNull(Passwords.fault("liming", "😀😁😂😃😄"));
    }
}
