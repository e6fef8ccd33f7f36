export { demoPassword } from "@/lib/people/demo-users";

/** The Super Admin of the bulk world, who sees every record of it. */
export const demoUser = "demo@example.com";
