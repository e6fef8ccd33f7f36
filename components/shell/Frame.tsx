import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { LiveConnection } from "@/components/live/LiveConnection";
import { Operations } from "@/components/operations/Operations";
import { Sheet } from "@/components/ui/Sheet";
import { lastEntryId } from "@/lib/live/entries";
import { operationsToTell } from "@/lib/operations/status";
import type { SignedIn } from "@/lib/sessions/signed-in";
import { shellOf } from "@/lib/shell/shell";
import { BottomBar } from "./BottomBar";
import { ConnectionLine } from "./ConnectionLine";
import { FocusKeeper } from "./FocusKeeper";
import { KeysProvider } from "./KeysProvider";
import { MenuColumn } from "./MenuColumn";
import { Rail } from "./Rail";
import { RouteFocus } from "./RouteFocus";
import { RouteProgress } from "./RouteProgress";
import { ShellProvider } from "./ShellContext";
import { ShellKeys } from "./ShellKeys";
import { ShellLayers } from "./ShellLayers";
import { StayHere } from "./StayHere";
import { StoreTrouble } from "./StoreTrouble";
import { TopBar } from "./TopBar";
import { ViewingBar } from "./ViewingBar";

type FrameProps = { who: SignedIn; menu: ReactNode; children: ReactNode };

/**
 * The frame around every page of somebody who is signed in: rail, menu, top bar, and the sheet that the page is
 * drawn on. It only draws; each page asks for its own right. `--frame-top` is how much of the window's top the
 * frame covers, for what sticks below it; `--frame-foot` the same at the foot.
 */
export async function Frame({ who, menu, children }: FrameProps) {
  const data = shellOf(who, new Date());
  const folded = (await cookies()).get("rapport.menu")?.value === "folded";
  return (
    <ShellProvider data={data} foldedAtFirst={folded}>
      <KeysProvider letterKeys={data.letterKeys}>
        <a
          href="#main"
          className="fixed top-2 left-2 z-tooltip rounded-control bg-accent px-3 py-2 text-table font-semibold text-on-accent not-focus:sr-only"
        >
          Skip to content
        </a>
        <div className="flex min-h-dvh [--frame-foot:0px] [--frame-top:3rem] max-md:pb-(--frame-foot) max-md:[--frame-foot:calc(3.5rem+env(safe-area-inset-bottom))] max-md:[--frame-top:0px]">
          <Rail />
          <MenuColumn>{menu}</MenuColumn>
          <div className="flex min-w-0 flex-1 flex-col">
            <TopBar />
            {/* On a phone the first line of a page is empty. */}
            <ConnectionLine className="pointer-events-none fixed inset-x-0 top-0 z-frame text-center md:hidden" />
            <RouteProgress />
            <Operations atFirst={data.licensed ? operationsToTell(who.viewer) : []} />
            <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none *:flex-1">
              <Sheet>
                <StoreTrouble />
                {children}
              </Sheet>
            </main>
            {who.lookingOn && <ViewingBar name={who.viewer.name} />}
          </div>
        </div>
        {data.licensed && <LiveConnection drawnAt={lastEntryId()} userId={who.viewer.userId} />}
        <BottomBar />
        <ShellLayers menu={menu} />
        <ShellKeys />
        <RouteFocus />
        <FocusKeeper />
        <StayHere />
      </KeysProvider>
    </ShellProvider>
  );
}
