// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/side_pane.h"

#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "ui/desk/article_summary.h"
#include "ui/desk/side_page.h"
#include "ui/widgets/pane_head.h"
#include "ui/widgets/text_scale.h"

#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

QString sideModeKey()
{
    return QStringLiteral("desk/side");
}

QToolButton *switchButton(const QString &text, const QString &tip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    setTextFactor(*button, 0.92); // as the switches of the preview
    return button;
}

} // namespace

SidePane::SidePane(DeskSession &session, const Languages &languages, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_languages(languages)
    , m_glanceButton(nullptr)
    , m_pageButton(nullptr)
    , m_stack(nullptr)
    , m_summary(nullptr)
    , m_mode(QSettings().value(sideModeKey()).toString() == QStringLiteral("page") ? Mode::Page
                                                                                   : Mode::Glance)
{
    setObjectName(QStringLiteral("sidePane"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead();
    m_stack = new QStackedWidget(this);
    m_summary = new ArticleSummary(session.clock(), m_stack);
    m_stack->addWidget(m_summary);
    column->addWidget(m_stack, 1);
    connect(m_summary, &ArticleSummary::openRequested, this, &SidePane::openRequested);
    connect(m_summary, &ArticleSummary::restoreRequested, this, &SidePane::restoreRequested);
    showMode();
}

void SidePane::buildHead()
{
    auto *head = new PaneHead(tr("Chosen"), this);
    m_glanceButton = switchButton(tr("Glance"), tr("The chosen article at a glance"), head);
    m_glanceButton->setObjectName(QStringLiteral("sideGlance"));
    m_pageButton = switchButton(tr("Page"), tr("The page of the chosen article"), head);
    m_pageButton->setObjectName(QStringLiteral("sidePageButton"));
    // No group of Qt's: Tab would reach the chosen one alone.
    for (QToolButton *button : {m_glanceButton, m_pageButton})
        head->addWidget(button);
    layout()->addWidget(head);
    connect(m_glanceButton, &QToolButton::clicked, this, [this] { setMode(Mode::Glance); });
    connect(m_pageButton, &QToolButton::clicked, this, [this] { setMode(Mode::Page); });
}

SidePage &SidePane::page()
{
    if (m_page == nullptr) {
        m_page = new SidePage(m_session, m_languages, m_stack);
        m_page->setFocusHome(m_focusHome);
        m_stack->addWidget(m_page);
        connect(m_page, &SidePage::webLinkClicked, this, &SidePane::webLinkClicked);
        connect(m_page, &SidePage::articleLinkClicked, this, &SidePane::articleLinkClicked);
        connect(m_page, &SidePage::statusMessage, this, &SidePane::statusMessage);
    }
    return *m_page;
}

void SidePane::setMode(Mode mode)
{
    // A button of the switch may have unchecked itself.
    if (mode != m_mode) {
        m_mode = mode;
        QSettings().setValue(
            sideModeKey(), mode == Mode::Page ? QStringLiteral("page") : QStringLiteral("glance"));
        showMode();
        showChosen();
        Q_EMIT modeChanged(mode);
        return;
    }
    showMode();
}

SidePane::Mode SidePane::mode() const
{
    return m_mode;
}

bool SidePane::awaitsFirstPage() const
{
    return m_page != nullptr && m_page->awaitsFirst();
}

void SidePane::fitIn(QSplitter &splitter)
{
    constexpr int usualWhole = 1200; // before there is a window
    const bool page = m_mode == Mode::Page;
    if (std::exchange(m_fitted, true))
        (page ? m_glanceWidth : m_pageWidth) = width();
    const int whole = isVisible() ? splitter.width() : usualWhole;
    const int side = std::min(page ? m_pageWidth : m_glanceWidth, whole / 2);
    splitter.setSizes({whole - side, side});
}

void SidePane::showMode()
{
    m_glanceButton->setChecked(m_mode == Mode::Glance);
    m_pageButton->setChecked(m_mode == Mode::Page);
    if (m_mode == Mode::Page)
        m_stack->setCurrentWidget(&page());
    else
        m_stack->setCurrentWidget(m_summary);
}

void SidePane::setZone(const QTimeZone &zone)
{
    m_summary->setZone(zone);
}

void SidePane::setPeople(const QHash<ArticleId, QStringList> &people)
{
    m_summary->setPeople(people);
}

void SidePane::setPublishTimes(const QHash<ArticleId, qint64> &times)
{
    m_summary->setPublishTimes(times);
}

void SidePane::tellTime()
{
    m_summary->tellTime();
}

void SidePane::takeFocus()
{
    (m_mode == Mode::Page ? m_pageButton : m_glanceButton)->setFocus(Qt::ShortcutFocusReason);
}

void SidePane::setKindNames(const QHash<QString, QString> &names)
{
    m_summary->setKindNames(names);
}

void SidePane::setWritable(bool writable)
{
    m_summary->setWritable(writable);
}

void SidePane::setFocusHome(QWidget *home)
{
    m_focusHome = home;
    if (m_page != nullptr)
        m_page->setFocusHome(home);
}

void SidePane::showRow(const ArticleRow &row)
{
    m_row = row;
    m_count = 1;
    showChosen();
}

void SidePane::showCount(int articles)
{
    m_row = {};
    m_count = articles;
    showChosen();
}

void SidePane::showWaiting()
{
    m_row = {};
    m_count = 1;
    showWords(QStringLiteral("…"));
}

void SidePane::showWords(const QString &words)
{
    if (m_mode == Mode::Page) {
        page().showNothing(words);
        return;
    }
    if (m_page != nullptr)
        m_page->showNothing({});
    m_summary->showNothing(words);
}

void SidePane::showChosen()
{
    if (m_count != 1) {
        showWords(ArticleSummary::wordsFor(m_count));
        return;
    }
    if (m_row.id.isNull()) {
        showWaiting();
        return;
    }
    if (m_mode == Mode::Page) {
        page().showArticle(m_row.id, m_row.changedMs);
        return;
    }
    if (m_page != nullptr)
        m_page->showNothing({});
    m_summary->showRow(m_row);
    whenDone(Articles(m_session).get(m_row.id), this, [this](const Result<Article> &article) {
        if (article)
            m_summary->showArticle(*article);
    });
}

void SidePane::scrollPages(double pages)
{
    if (m_mode == Mode::Page && m_page != nullptr)
        m_page->scrollPages(pages);
}

} // namespace stet
