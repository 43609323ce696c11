import { encodeBase64 } from '../../../../src/core/base/base64.ts';
import { derTag, writeDer } from '../../../../src/core/base/der.ts';
import { wrapAsSpki } from '../../../../src/core/records/dkim/key-octets.ts';

/** RFC 6376 appendix C / RFC 8463 appendix A. */
export const rsa1024 =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB';
export const bare1024 =
  'MIGJAoGBALVI635dLK4cJJAH3Lx6upo3X/Lm1tQz3mezcWTA3BUBnyIsdnRf57aD5BtNmhPrYYDlWlzw3UgnKisIxktkk5+iMQMlFtAS10JB8L3YadXNJY+JBcbeSi5TgJe4WFzNgW95FWDAuSTRXSWZfA/8xjflbTLDx0euFZOM7C4T0GwLAgMBAAE=';
export const ed25519 = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';

/** decisions.md §9. */
export const cutTestsys =
  'v=DKIM1; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCobe5aaqYeaUxLG3lTV3rcUP8OnB1KfGAOUU4/yYj/Fy0uOJNWajyGeAS9s3IEOhb5Zl8t0q4CB20ani3WfxhWQUGLCd3tkmira4nD8k5HMeCzUD5XbB1pmd3xTfdD03ahAm11Ii6skHYvZxJ+HOLdDaogDK8nkQw9cnydCZOTJwIDAQA';
export const showkeys =
  'mail201309._domainkey.testsys.de. 3600 TXT ( "v=DKIM1; p=" "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAvrqQssP4rC6bo22YzzpX" "zd0OCBRrcN6uPpRrvPq69Nn/i/B3dSzu639OWt622QXdUBS8e5xFZnZslPMMIRDl" "QIJx/HFoYY6wgUm4B8Nb83SJK0aLGtlMwxhlGEkSX8gNlmMsA28LWeEIQhJyA9+D" "7j7DcA0aGJU3JzFgG/YHBYL8+6RWAKf+vgGQNmGYBPCb3Mm5LQqAzqE55yW+iL06" "cYHs+7niLWyAbosRhfCea0i+WqBIrclH32mXwNt/FO43lDlnPdy+gaHaE4fnqNqN" "3jK5YnslEd3mHJd/a20eaHjwjXSP6F48KKsQuL+rezohlG5QKQF9qIZbHHEHp4Yn" "AwIDAQAB")';
export const rsa2048 = [...showkeys.matchAll(/"([^"]*)"/g)].slice(1).map(([, piece]) => piece).join(''); // prettier-ignore

/** A public key of that form, not secure: modulus of all ones. */
export function rsaKey(
  bits: number,
  exponent: readonly number[] = [1, 0, 1],
  form: 'spki' | 'pkcs1' = 'spki',
) {
  const first = bits % 8;
  const octets = Array.from({ length: Math.floor(bits / 8) }, () => 0xff);
  const modulus = first === 0 ? [0, ...octets] : [2 ** first - 1, ...octets];
  const pkcs1 = writeDer(derTag.sequence, [...writeDer(derTag.integer, modulus), ...writeDer(derTag.integer, exponent)]); // prettier-ignore
  return encodeBase64(form === 'pkcs1' ? Uint8Array.from(pkcs1) : wrapAsSpki(Uint8Array.from(pkcs1)));
}
/** RFC 8410 §4: the same Ed25519 key as SubjectPublicKeyInfo, 44 octets. */
export const ed25519Spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(ed25519, 'base64')]).toString('base64'); // prettier-ignore
