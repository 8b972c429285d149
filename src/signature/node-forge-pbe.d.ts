/** What @types/node-forge leaves out. */
declare module 'node-forge' {
  namespace pki {
    namespace pbe {
      /** A cipher that decrypts, of any scheme of PKCS #5 and PKCS #12 it knows. Throws at others. */
      function getCipher(oid: string, parameters: asn1.Asn1, password: string | null): cipher.BlockCipher;
    }
  }
}
