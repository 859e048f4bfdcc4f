/** The key of every database the tests make, and of no installation. */
export const testKey = "the-key-of-every-test-and-of-no-installation";
