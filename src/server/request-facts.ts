import 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, for the log; null: nobody known. */
    personId: string | null;
  }
  interface FastifyContextConfig {
    /** What the route stands for in metrics and log, where its address does not say it. */
    action?: string;
    /** A file comes with it, over whatever line people have. */
    takesFile?: true;
  }
}
