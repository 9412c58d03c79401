// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/empty_state.h"

#include "ui/desk/state_badges.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/text_scale.h"
#include "ui/widgets/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace stet {

namespace {

/// As wide as the words may be, which an alignment would not grant them.
QHBoxLayout *inMiddle(QWidget *words)
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(words, 1000);
    row->addStretch(1);
    return row;
}

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_title(new PlainLabel(this, 2))
    , m_text(new PlainLabel(this, 4))
    , m_new(new QPushButton(tr("New article"), this))
    , m_import(new QPushButton(tr("Import…"), this))
    , m_importFolder(new QPushButton(tr("Import a folder…"), this))
    , m_settings(new QPushButton(tr("Settings of the desk…"), this))
    , m_clear(new QPushButton(tr("Clear search"), this))
    , m_clearFilters(new QPushButton(tr("Clear filters"), this))
{
    setObjectName(QStringLiteral("emptyState"));
    m_settings->setObjectName(QStringLiteral("emptySettings"));
    m_importFolder->setObjectName(QStringLiteral("emptyImportFolder"));
    m_clearFilters->setObjectName(QStringLiteral("emptyClearFilters"));
    setProperty("ground", QStringLiteral("paper"));
    setAttribute(Qt::WA_StyledBackground);
    m_title->setObjectName(QStringLiteral("emptyTitle"));
    m_text->setObjectName(QStringLiteral("emptyText"));
    setTextFactor(*m_title, 1.3, QFont::DemiBold);
    m_text->setProperty("tone", QStringLiteral("muted"));
    m_new->setProperty("primary", true);
    for (PlainLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        fitToText(*label, [label = label] { label->setMaximumWidth(withText(400)); });
    }
    auto *buttons = new FlowLayout(8, nullptr, FlowLayout::Rows::InMiddle);
    for (QPushButton *button :
         {m_new, m_import, m_importFolder, m_settings, m_clear, m_clearFilters})
        buttons->addWidget(button);
    auto *page = new ScrollPage(this);
    auto *inside = new QWidget(page->viewport());
    page->setPage(inside);
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(page);
    auto *column = new QVBoxLayout(inside);
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(14);
    column->addLayout(inMiddle(m_title));
    column->addSpacing(8);
    column->addLayout(inMiddle(m_text));
    column->addSpacing(18);
    column->addLayout(buttons);
    column->addStretch(3);
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
    case Queue::DueToday:
        return tr("Articles that are due today, or late, are listed here. Choose some in another "
                  "queue and give them a due time.");
    case Queue::InCheck:
        return tr("Articles that wait for a checker are listed here. Choose a draft and set its "
                  "status to in fact-check.");
    case Queue::Ready:
        return tr("Articles that can be published are listed here. Choose one that was checked "
                  "and set its status to ready.");
    case Queue::Published:
        return tr("Articles that readers have are listed here: those that came in as published. "
                  "Publishing pages writes them for you to look at, and moves none here.");
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
        m_icon = QStringLiteral("search");
        m_title->setPlainText(tr("Nothing found for “%1”").arg(query.text.left(80)));
        m_text->setPlainText(tr("Try fewer words or the beginning of one. Search looks at "
                                "headlines, texts and sources of what is shown here."));
    } else if (filtered) {
        m_icon = QStringLiteral("search");
        m_title->setPlainText(tr("No article fits the filters"));
        m_text->setPlainText(tr("The line above says what narrows “%1”. Take one of the filters "
                                "away, or all of them.")
                                 .arg(queueName(query.queue)));
    } else if (trash) {
        m_icon = QStringLiteral("trash");
        m_title->setPlainText(tr("The trash is empty"));
        m_text->setPlainText(
            tr("Articles that you delete wait here and can be restored at any time."));
    } else if (deskIsEmpty) {
        m_icon = QStringLiteral("article");
        m_title->setPlainText(tr("Write the first article"));
        m_text->setPlainText(tr("Start with a headline, import Markdown files and a library of "
                                "sources that you already have, or say first which categories "
                                "and people this desk has."));
    } else {
        m_icon = QStringLiteral("article");
        m_title->setPlainText(query.category.isEmpty()
                                  ? tr("Nothing in “%1”").arg(queueName(query.queue))
                                  : tr("No article in “%1”").arg(query.category));
        m_text->setPlainText(wayInto(query));
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
    paintPicture();
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_icon.isEmpty())
        paintPicture();
}

void EmptyState::paintPicture()
{
    m_picture->setPixmap(tintedPixmap(m_icon, tokensFor(palette()).faint, 40, devicePixelRatioF()));
}

} // namespace stet
