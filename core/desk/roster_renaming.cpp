// SPDX-License-Identifier: GPL-3.0-or-later
// The verb of the roster that gives somebody another name.
#include "core/desk/admission.h"
#include "core/desk/bulk/articles_bulk.h"
#include "core/desk/desk_session.h"
#include "core/desk/desk_writing.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/settings.h"

namespace stet {

namespace {

Result<Person> renameOnRoster(WriteScope &scope, const Person &before, const QString &name)
{
    const Result<Person> there = rosterEntryAsSeen(scope, before);
    if (!there)
        return there;
    Person wanted = *there;
    wanted.name = name;
    Result<Person> person = admitted(wanted);
    if (!person || person->name == there->name)
        return person;
    if (const Result<> free = nameIsFree(scope, person->name, person->id); !free)
        return tl::unexpected<Error>(free.error());
    renamePerson(scope, *person, there->name);
    return person;
}

/// The articles that somebody has under exactly this name, those in the trash as well.
struct Assigned
{
    std::vector<ArticleId> owned;
    std::vector<ArticleId> checked;
};

Result<Assigned> assignedTo(Stores &stores, const QString &name)
{
    return Assigned{stores.articles.idsOwnedBy(name), stores.articles.idsCheckedBy(name)};
}

void add(RenamedPerson &renamed, const Result<BulkReport> &report)
{
    if (!report)
        renamed.stopped = report.error();
    else if (report->stopped)
        renamed.stopped = report->stopped;
    renamed.assignments += report ? report->changed : 0;
}

} // namespace

// Queues know the person by all names from the first transaction on; what is left then is what
// lists show, and that may take its time on a large desk.
QFuture<Result<RenamedPerson>> Settings::renamePerson(Person before, QString name)
{
    using Renamed = Result<RenamedPerson>;
    return m_session.engine().runOnPool<Renamed>(
        [before = std::move(before), name = std::move(name), session = &m_session](
            DeskEngine &engine, QPromise<Renamed> &) -> Renamed {
            const Result<Person> person = engine
                                              .write([before, name](WriteScope &scope) {
                                                  return renameOnRoster(scope, before, name);
                                              })
                                              .takeResult();
            if (!person)
                return tl::unexpected<Error>(person.error());
            RenamedPerson renamed{*person, 0, {}};
            if (person->name == before.name)
                return renamed;
            const Result<Assigned> assigned =
                engine.read([before](Stores &stores) { return assignedTo(stores, before.name); })
                    .takeResult();
            if (!assigned) {
                renamed.stopped = assigned.error();
                return renamed;
            }
            BulkChange owner;
            owner.owner = person->name;
            BulkChange checker;
            checker.checker = person->name;
            if (!assigned->owned.empty())
                add(renamed, ArticlesBulk(*session).apply(assigned->owned, owner).takeResult());
            if (!assigned->checked.empty() && !renamed.stopped)
                add(renamed, ArticlesBulk(*session).apply(assigned->checked, checker).takeResult());
            return renamed;
        });
}

} // namespace stet
