// @vercel/ncc ships no types; this is the part of it that the build uses.
declare module '@vercel/ncc' {
  interface Options {
    readonly cache?: string | false;
    readonly esm?: boolean;
    readonly license?: string;
    readonly minify?: boolean;
    readonly quiet?: boolean;
    readonly sourceMap?: boolean;
    readonly target?: string;
  }
  interface Built {
    readonly code: string;
    readonly assets: Readonly<Record<string, { readonly source: string | Buffer; readonly permissions?: number }>>;
  }
  const ncc: (entry: string, options: Options) => Promise<Built>;
  export default ncc;
}
