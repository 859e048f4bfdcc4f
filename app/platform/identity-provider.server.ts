import { importJWK, type JWK, jwtVerify } from "jose";
import { env } from "./env.server.ts";

/** 公的個人認証 as a door beside the house: whoever passes it comes back with a word that it signed. */
export type IdentityProvider = {
  /** Where the browser goes; it comes back to `returnTo` with `state` and `id_token` in the address. */
  startUrl(asked: { state: string; nonce: string; returnTo: string }): string;
  /** What the provider calls the person; null where the word is not its own, not for this asking, or too old. */
  subjectOf(assertion: string, nonce: string, now: Date): Promise<string | null>;
};

type Settings = { url: string; clientId: string; key: JWK };

const oldest = "10m";

/**
 * A provider that answers by the browser alone, with a signed ID token (OpenID Connect, response type `id_token`): this
 * application never calls it. Of the token it reads who signed, for whom, for which asking, and the subject.
 */
export function signedIdentityProvider({ url, clientId, key }: Settings): IdentityProvider {
  return {
    startUrl({ state, nonce, returnTo }) {
      const address = new URL(url);
      const asked = {
        response_type: "id_token",
        response_mode: "query",
        scope: "openid",
        client_id: clientId,
        redirect_uri: returnTo,
        state,
        nonce,
      };
      for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
      return address.href;
    },
    async subjectOf(assertion, nonce, now) {
      const verified = await jwtVerify(assertion, await importJWK(key, key.kty === "RSA" ? "RS256" : "ES256"), {
        algorithms: ["RS256", "ES256"],
        issuer: new URL(url).origin,
        audience: clientId,
        currentDate: now,
        maxTokenAge: oldest,
      }).catch(() => null);
      const { payload } = verified ?? {};
      return payload?.nonce === nonce && payload.sub ? payload.sub : null;
    },
  };
}

/** The provider this installation is set up with, if any. */
export function identityProvider(): IdentityProvider | null {
  const { IDENTITY_URL: url, IDENTITY_CLIENT_ID: clientId, IDENTITY_KEY: key } = env();
  return url && clientId && key ? signedIdentityProvider({ url, clientId, key: JSON.parse(key) as JWK }) : null;
}
