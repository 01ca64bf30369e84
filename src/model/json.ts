/** Anything JSON can say. Used for what passes through verbatim: `extra` parameters and raw usage objects. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };
