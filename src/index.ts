/** The library's public API, and nothing else. */
export const version: string = '0.1.0';
