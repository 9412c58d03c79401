// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/place_name.h"

#include "ui/desk/desk_commands.h"
#include "ui/desk/desk_page.h"
#include "ui/desk/list_question.h"
#include "ui/desk/saved_searches.h"
#include "ui/desk/state_badges.h"
#include "ui/shell/desk_area.h"
#include "ui/sources/library_page.h"
#include "ui/sources/source_page.h"
#include "ui/sources/sources_area.h"

#include <QCoreApplication>

namespace stet {

namespace {

// As the side bar calls it.
struct PlaceWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::DeskSidebar)
};

QString sourceName(const Source &source)
{
    if (source.id.isNull()) // not read yet
        return {};
    if (!source.title.isEmpty())
        return source.title;
    return source.publisher.isEmpty() ? u'@' + source.key : source.publisher;
}

QString libraryName(const SourcesArea &sources)
{
    QStringList names{PlaceWords::tr("Library")};
    if (sources.isPageShown())
        names.prepend(sourceName(sources.page()->source()));
    else if (sources.library().shelf() != LibraryShelf::All)
        names.prepend(shelfName(sources.library().shelf()));
    names.removeAll(QString());
    return names.join(QStringLiteral(" – "));
}

} // namespace

QString placeName(const DeskArea &area)
{
    if (area.isWriting())
        return {};
    if (area.isInLibrary())
        return libraryName(*area.sources());
    const DeskPage &page = area.deskPage();
    if (const SavedSearch *saved = page.savedSearches().byId(area.commands().shownSearch()))
        return saved->name;
    const ArticleQuery &query = page.question().query();
    return query.queue == Queue::All && !query.category.isEmpty() ? query.category
                                                                  : queueName(query.queue);
}

} // namespace stet
