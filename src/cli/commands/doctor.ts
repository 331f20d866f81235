export const doctor = null as never;
