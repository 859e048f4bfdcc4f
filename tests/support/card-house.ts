/** A house of 公的個人認証 with keys of its own, and the hand it signs with. */
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { signedIdentityProvider } from "#app/platform/identity-provider.server.ts";

export const clientId = "kumin-kaigi";
export const issuer = "https://identity.example.jp";

type Claims = { sub: string; nonce: string };

export async function cardHouse() {
  const { publicKey, privateKey } = await generateKeyPair("ES256", { extractable: true });
  const provider = signedIdentityProvider({ url: `${issuer}/authorize`, clientId, key: await exportJWK(publicKey) });
  const sign = (claims: Claims, at: Date, more: { iss?: string; aud?: string } = {}) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: "ES256" })
      .setIssuer(more.iss ?? issuer)
      .setAudience(more.aud ?? clientId)
      .setIssuedAt(Math.floor(at.getTime() / 1000))
      .sign(privateKey);
  return { provider, sign };
}
