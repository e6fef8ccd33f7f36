import type { Metadata } from "next";
import { Missing } from "@/components/shell/Missing";

export const metadata: Metadata = { title: "Page not found" };

export default Missing;
