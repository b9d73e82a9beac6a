declare const dataKeyBrand: unique symbol

/** The random 256-bit key under which a vault's database lies. 32 bytes; never leaves the vault process. */
export type DataKey = Uint8Array & { readonly [dataKeyBrand]: true }
