// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/empty_state.h"

#include "ui/desk/state_badges.h"

#include <QPushButton>

namespace stet {

EmptyState::EmptyState(QWidget *parent)
    : EmptyPage(parent)
    , m_new(addButton(tr("New article")))
    , m_import(addButton(tr("Import…")))
    , m_importFolder(addButton(tr("Import a folder…")))
    , m_settings(addButton(tr("Settings of the desk…")))
    , m_clear(addButton(tr("Clear search")))
    , m_clearFilters(addButton(tr("Clear filters")))
{
    setObjectName(QStringLiteral("emptyState"));
    m_settings->setObjectName(QStringLiteral("emptySettings"));
    m_importFolder->setObjectName(QStringLiteral("emptyImportFolder"));
    m_clearFilters->setObjectName(QStringLiteral("emptyClearFilters"));
    m_new->setProperty("primary", true);
    connect(m_new, &QPushButton::clicked, this, &EmptyState::newArticleRequested);
    connect(m_import, &QPushButton::clicked, this, &EmptyState::importRequested);
    connect(m_importFolder, &QPushButton::clicked, this, &EmptyState::importFolderRequested);
    connect(m_clearFilters, &QPushButton::clicked, this, &EmptyState::filtersCleared);
    connect(m_settings, &QPushButton::clicked, this, &EmptyState::settingsRequested);
    connect(m_clear, &QPushButton::clicked, this, &EmptyState::searchCleared);
}

// What a person does so that an article stands in the queue.
QString EmptyState::wayInto(const ArticleQuery &query)
{
    if (!query.category.isEmpty())
        return tr(
            "Choose articles in another queue and give them this category, or start one here.");
    switch (query.queue) {
    case Queue::Mine:
        return tr("What you own or check and is not done is listed here, by the name that the "
                  "settings have for you. Choose articles in another queue and make yourself "
                  "their owner, or begin one.");
    case Queue::OpenClaims:
        return tr(
            "Articles with claims that wait for you are listed here: to be checked, where you "
            "are their checker; disputed, without a source or asked about, where you own "
            "them. The number beside the name counts the claims.");
    case Queue::DueToday:
        return tr("Articles that are due today, or late, are listed here. Choose some in another "
                  "queue and give them a due time.");
    case Queue::InCheck:
        return tr("Articles that wait for a checker are listed here. Choose a draft and set its "
                  "status to in fact-check.");
    case Queue::Ready:
        return tr("Articles that can be published are listed here, and updates of those that "
                  "readers have. A checker brings an article here by signing it off, at the end of its "
                  "fact-check.");
    case Queue::Published:
        return tr("Articles that readers have are listed here. Open one that is ready and publish it: "
                  "the button above its text does that.");
    case Queue::Recheck:
        return tr("Published articles whose day of re-check has come are listed here. How often "
                  "that is, their details say.");
    case Queue::All:
    case Queue::Drafts:
    case Queue::Trash:
        break;
    }
    return tr("Articles that are being written are listed here. Start one.");
}

void EmptyState::describe(const ArticleQuery &query, bool deskIsEmpty, bool writable)
{
    const bool searching = !query.text.isEmpty();
    const bool trash = query.queue == Queue::Trash;
    const bool filtered = !query.tag.isEmpty() || !query.kind.isEmpty() ||
                          !query.language.isEmpty() || query.owner ||
                          (!query.category.isEmpty() && query.queue != Queue::All);
    if (searching) {
        showWords(QStringLiteral("search"),
                  tr("Nothing found for “%1”").arg(query.text.left(80)),
                  tr("Try fewer words or the beginning of one. Search looks at "
                     "headlines, texts and sources of what is shown here."));
    } else if (filtered) {
        showWords(QStringLiteral("search"),
                  tr("No article fits the filters"),
                  tr("The line above says what narrows “%1”. Take one of the filters "
                     "away, or all of them.")
                      .arg(queueName(query.queue)));
    } else if (trash) {
        showWords(QStringLiteral("trash"),
                  tr("The trash is empty"),
                  tr("Articles that you delete wait here and can be restored at any time."));
    } else if (deskIsEmpty) {
        showWords(QStringLiteral("article"),
                  tr("Write the first article"),
                  tr("Start with a headline, import Markdown files and a library of "
                     "sources that you already have, or say first which categories "
                     "and people this desk has."));
    } else {
        showWords(QStringLiteral("article"),
                  query.category.isEmpty() ? tr("Nothing in “%1”").arg(queueName(query.queue))
                                           : tr("No article in “%1”").arg(query.category),
                  wayInto(query));
    }
    const bool narrowed = searching || filtered;
    // Where a new article stands, or will once it is given away.
    const bool forNew =
        query.queue == Queue::All || query.queue == Queue::Mine || query.queue == Queue::Drafts;
    m_new->setVisible(writable && !narrowed && (forNew || deskIsEmpty) && !trash);
    for (QPushButton *button : {m_import, m_importFolder, m_settings})
        button->setVisible(writable && deskIsEmpty && !narrowed && !trash);
    m_clear->setVisible(searching);
    m_clearFilters->setVisible(filtered && !searching);
}

} // namespace stet
