/** Name and version as every manifest and PDF states them; a test holds them against package.json. */
export const TOOL = { name: 'outturn', version: '0.1.0' } as const;
