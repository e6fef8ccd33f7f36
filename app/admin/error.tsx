"use client";

import { Broken } from "@/components/shell/Broken";

export default Broken;
