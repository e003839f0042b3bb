package dev.quadlet.deploy.secret;

/** A secret that the host encrypts before it stores it. */
record EncryptedOnHost(DeliveredSecret secret) implements DeliveredSecret {

    @Override
    public SecretValue read() {
        return secret.read();
    }

    @Override
    public String describe() {
        return secret.describe();
    }

    @Override
    public boolean encrypted() {
        return true;
    }

    @Override
    public String toString() {
        return describe();
    }
}
