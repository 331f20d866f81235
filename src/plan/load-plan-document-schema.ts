/** The schemas of this room. A door of its own inside the room's door: zod is slow to load and reading a plan does not need it. */
export async function loadPlanDocumentSchema(): Promise<(typeof import('./plan-document-schema.ts'))['planDocumentSchema']> {
  return (await import('./plan-document-schema.ts')).planDocumentSchema;
}
