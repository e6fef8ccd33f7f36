import { env } from "@/lib/env";
import { buildWhenStale } from "./build";
import { serve } from "./serve";

// The real thing: serves the data folder, building first what is stale.
buildWhenStale();
serve({ DATA_DIR: env().DATA_DIR });
