/** RFC 7468 §10, §11 and the older names; cut short it is a secret all the same. */
export const isPrivateKey = (text: string): boolean => /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY/.test(text);
