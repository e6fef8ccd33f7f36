import { ChevronLeft } from "lucide-react";
import { LeadButton } from "@/components/leads/LeadButton";
import { PeopleHere } from "@/components/live/PeopleHere";
import { TypeIcon } from "@/components/records/TypeIcon";
import { Avatar } from "@/components/ui/Avatar";
import { ButtonLink } from "@/components/ui/Button";
import { iconButtonClass } from "@/components/ui/buttonClass";
import { Link } from "@/components/ui/Link";
import { PageHeader } from "@/components/ui/PageHeader";
import { reaches } from "@/lib/access/scope";
import { can, mayAdminister, type Viewer } from "@/lib/access/viewer";
import { caseType } from "@/lib/cases/case";
import { isSplittable } from "@/lib/cases/split-offer";
import { leadDeeds } from "@/lib/leads/deeds";
import { mayWriteOn } from "@/lib/leads/qualified";
import { undoableMerges } from "@/lib/merge/merged";
import { shortcutsOf } from "@/lib/records/list-view";
import type { Stored } from "@/lib/records/record";
import type { RecordType } from "@/lib/records/type";
import { isWatching } from "@/lib/records/watch";
import { HeadFacts } from "./HeadFacts";
import { Neighbours } from "./Neighbours";
import { RecordActions } from "./RecordActions";
import { WatchButton } from "./WatchButton";

type WorkspaceHeadProps = { viewer: Viewer; type: RecordType; record: Stored; now: Date };

/** The head of a record's page: what it is, how things are with it, and what can be done with it. */
export function WorkspaceHead({ viewer, type, record, now }: WorkspaceHeadProps) {
  const { id, name } = record;
  const watching = isWatching(viewer, id);
  const mayEdit = mayWriteOn(viewer, record);
  const deeds = leadDeeds(viewer, [record]).get(id)?.deeds ?? [];
  const beginnings = shortcutsOf(viewer, type)
    .filter(({ needsEdit }) => mayEdit || !needsEdit)
    .map(({ label, href }) => ({ label, href: `${href}${id}` }));
  return (
    <>
      <PageHeader
        className="max-md:flex-nowrap max-md:pl-2 max-md:*:last:shrink-0"
        media={<Media type={type} name={name} />}
        eyebrow={
          <Link href={`/${type.path}`} className="underline-offset-2 hover:underline max-md:hidden">
            {type.labels.many} /
          </Link>
        }
        title={name}
        secondary={
          <>
            <PeopleHere recordId={id} />
            <Neighbours type={type.name} path={type.path} id={id} />
            {!viewer.readOnly && <WatchButton id={id} watching={watching} />}
            {deeds.length > 0 && <LeadButton lead={{ id, name }} deeds={deeds} />}
            {mayEdit && (
              <ButtonLink href={`/${type.path}/${id}/details?edit=1`} className="max-md:hidden">
                Edit
              </ButtonLink>
            )}
            {!viewer.readOnly && (
              <RecordActions
                record={{ id, name, type: type.name, path: type.path }}
                watching={watching}
                beginnings={beginnings}
                deeds={deeds}
                mayEdit={mayEdit}
                mayDelete={reaches(viewer, type.name, "delete", record)}
                mayMerge={mayEdit && can(viewer, "merge")}
                maySplit={mayEdit && type.name === caseType.name && isSplittable(id)}
                merges={mayEdit ? undoableMerges(viewer, id, now) : []}
                mayAskWhy={mayAdminister(viewer, "users") || mayAdminister(viewer, "roles")}
              />
            )}
          </>
        }
      />
      <HeadFacts viewer={viewer} type={type} record={record} now={now} />
    </>
  );
}

const people = new Set(["contact", "lead"]);

/** Initials of who has a face, the sign of the type for the rest; on a phone the way back stands before them. */
function Media({ type, name }: { type: RecordType; name: string }) {
  const named = people.has(type.name) || type.name === "account";
  return (
    <div className="flex items-center">
      <Link
        href={`/${type.path}`}
        aria-label={type.labels.many}
        className={iconButtonClass("quiet", 32, "md:hidden")}
      >
        <ChevronLeft aria-hidden size={16} strokeWidth={1.5} />
      </Link>
      {named ? (
        <Avatar name={name} kind={people.has(type.name) ? "person" : "company"} size={36} />
      ) : (
        <span className="grid size-9 shrink-0 place-items-center rounded-control bg-accent-tint text-accent-ink forced-colors:border">
          <TypeIcon icon={type.icon} />
        </span>
      )}
    </div>
  );
}
