import { Plus } from "lucide-react";
import { BulkBar } from "@/components/bulk/BulkBar";
import { ExportAll } from "@/components/bulk/ExportAll";
import { SelectionProvider } from "@/components/bulk/Selection";
import { ButtonLink } from "@/components/ui/Button";
import { PageHeader } from "@/components/ui/PageHeader";
import type { Viewer } from "@/lib/access/viewer";
import { viewNumber } from "@/lib/filters/filter";
import type { RecordListPage } from "@/lib/records/list-page";
import type { RecordType } from "@/lib/records/type";
import { Arrivals } from "./Arrivals";
import { ColumnsButton } from "./columns/ColumnsButton";
import { ColumnsProvider } from "./columns/ColumnsProvider";
import { FilterBar } from "./FilterBar";
import { FilterLayer } from "./FilterLayer";
import { ListNavigation } from "./ListNavigation";
import { listBars, listWays } from "./list-bars";
import { FilteredEmpty, NothingYet } from "./NoRecords";
import { Pager } from "./Pager";
import { RecordTable } from "./RecordTable";
import { SaveViews } from "./views/SaveViews";
import { ViewTabs } from "./views/ViewTabs";

export type RecordListProps = RecordListPage & { viewer: Viewer; type: RecordType };

/** The list page of a record type. Below 720px a row has two lines; above, the table scrolls in its own box. */
export function RecordList(props: RecordListProps) {
  const { viewer, type, query, rows, page, showing, mayAdd } = props;
  const Bar = listBars[type.name];
  const Ways = listWays[type.name];
  const ways = Ways && <Ways {...{ viewer, query }} />;
  const filtered = query.filters.length > 0 || query.q !== "";
  const none = page.total === 0 && !filtered;
  const { name, labels, path } = type;
  const brief = { name, one: labels.one, many: labels.many, path };
  const arriving = {
    ...{ type: brief, ids: rows.map(({ id }) => id), drawnAt: props.drawnAt },
    whole: !page.next && !page.previous,
  };
  if (none)
    return (
      <Arrivals {...arriving}>
        <NothingYet type={brief} purpose={type.purpose} mayAdd={mayAdd} ways={ways} />
      </Arrivals>
    );
  const list = { address: props.address, total: page.total, capped: page.capped };
  const sort = { ...query.sort, label: type.fields.find(({ key }) => key === query.sort.by)?.label ?? "" };
  return (
    <div className="flex flex-col md:h-[calc(100dvh-var(--frame-top)-1px)] md:min-h-120">
      <ListNavigation>
        <FilterLayer type={name}>
          <ColumnsProvider type={name} viewId={viewNumber(query)} columns={props.columns}>
            <SelectionProvider
              {...list}
              offers={props.offers}
              page={rows.map(({ id }) => id)}
              fixed={rows.filter(({ mayEdit }) => !mayEdit).map(({ id }) => id)}
            >
              <PageHeader
                title={labels.many}
                ways={ways}
                aside={<span role="status">{showing}</span>}
                secondary={
                  <>
                    {props.offers.export && rows.length > 0 && <ExportAll type={brief} />}
                    <ColumnsButton type={name} />
                  </>
                }
                primary={mayAdd && <NewRecord path={path} one={labels.one} />}
              />
              <ViewTabs path={path} {...props.views} />
              {Bar && <Bar type={type} query={query} />}
              <FilterBar
                many={labels.many}
                sentences={props.sentences}
                columns={props.columns.filter(({ sortable }) => sortable)}
                sort={sort}
                save={<SaveViews type={name} path={path} views={props.views} />}
              />
              <Arrivals {...arriving}>
                {rows.length > 0 ? (
                  <RecordTable type={brief} rows={rows} sort={query.sort} shortcuts={props.shortcuts} />
                ) : (
                  <FilteredEmpty one={labels.one} filters={query.filters.length} q={query.q} />
                )}
              </Arrivals>
              <BulkBar type={brief} />
              {rows.length > 0 && <Pager links={props.links} size={query.size} />}
            </SelectionProvider>
          </ColumnsProvider>
        </FilterLayer>
      </ListNavigation>
    </div>
  );
}

function NewRecord({ path, one }: { path: string; one: string }) {
  return (
    <ButtonLink
      href={`/${path}/new`}
      variant="filled"
      icon={<Plus aria-hidden size={16} strokeWidth={1.5} />}
    >
      New {one.toLowerCase()}
    </ButtonLink>
  );
}
