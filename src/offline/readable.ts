/** An address as people read it; as it stands where it is not in UTF-8, as old programs that write GBK leave it. */
export function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
