/** Read and scored for the plain layouts; only written on as JSON. */
export function readReport(path: string): Promise<object>;
