/** RFC 5321 §2.3.11: what stands before the @ may name a person; a record, published or to publish, is not masked. */
export const withoutLocalParts = (text: string): string =>
  text.replace(/[^\s<>:;,"'`=@]{1,64}@(?=[a-z0-9])/gi, '…@');
