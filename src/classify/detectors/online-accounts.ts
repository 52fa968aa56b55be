/** What names a person at an online service: profile addresses, push tokens, wallets, public PGP keys. */
import type { Detector } from "./detector.ts";

/** Address of a profile at a service of persons. Random pass: none. */
export const profileUrl: Detector = {
  name: "profile-url",
  limits: { length: [8, 300], holds: "/" },
  category: "online_id",
  aspect: null,
  plural: "profile addresses of social services",
  minimumShare: 0.5,
  decidesAlone: true,
  randomPassRate: 0,
  test: (value) =>
    /^(?:https?:\/\/)?(?:[\w-]{1,20}\.)?(?:facebook\.com|twitter\.com|x\.com|instagram\.com|linkedin\.com\/in|xing\.com\/profile|tiktok\.com|t\.me|threads\.net|orcid\.org|flickr\.com\/people|vk\.com|pinterest\.[a-z]{2,3}|snapchat\.com\/add|reddit\.com\/u(?:ser)?|last\.fm\/user|keybase\.io)\/@?[^\s/?#]{2,80}\/?(?:\?\S*)?$/i.test(
      value,
    ),
};

/** Portrait at Gravatar: its address holds a hash of the e-mail. Random pass: none. */
export const gravatarUrl: Detector = {
  name: "gravatar-url",
  limits: { length: [40, 400], holds: "gravatar.com" },
  category: "photo",
  aspect: null,
  plural: "addresses of portraits",
  minimumShare: 0.3,
  decidesAlone: true,
  randomPassRate: 0,
  test: (value) => /^(?:https?:)?\/\/(?:[\w-]+\.)?gravatar\.com\/avatar\/[0-9a-f]{32,64}/i.test(value),
};

/** Token of a push service for one telephone (FCM, Expo, APNs by 64 hexadecimal digits only with a name). Random pass: none. */
export const pushToken: Detector = {
  name: "push-token",
  limits: { length: [20, 400] },
  category: "device_id",
  aspect: null,
  plural: "push tokens",
  minimumShare: 0.5,
  decidesAlone: true,
  randomPassRate: 0,
  test: (value) => /^[\w-]{8,64}:APA91[\w-]{80,}$|^ExponentPushToken\[[\w-]{10,}\]$/.test(value),
};

/** Wallets: Bitcoin (base58, bech32), Ethereum. Random pass: none of words. */
export const cryptoWallet: Detector = {
  name: "crypto-wallet",
  limits: { digits: [1, 62], length: [26, 64] },
  category: "bank_account",
  aspect: null,
  plural: "wallet addresses",
  minimumShare: 0.8,
  decidesAlone: true,
  randomPassRate: 0.0001,
  test: (value) =>
    /^0x[0-9a-fA-F]{40}$|^bc1[02-9ac-hj-np-z]{25,59}$|^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[13][1-9A-HJ-NP-Za-km-z]{25,34}$/.test(
      value,
    ),
};

/** Public key block of PGP: it names its owner. Random pass: none. */
export const pgpPublicKey: Detector = {
  name: "pgp-public-key",
  limits: { length: [30, Number.POSITIVE_INFINITY], holds: "-----BEGIN PGP" },
  category: "online_id",
  aspect: null,
  plural: "PGP public keys",
  minimumShare: 0.5,
  decidesAlone: true,
  randomPassRate: 0,
  test: (value) => /^\s*-----BEGIN PGP PUBLIC KEY BLOCK-----/.test(value),
};
