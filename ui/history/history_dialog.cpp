// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_dialog.h"

#include "ui/history/comparison_pane.h"
#include "ui/history/story_view.h"
#include "ui/history/version_list.h"
#include "ui/history/version_model.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_scale.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int leftWidth = 320;

} // namespace

HistoryDialog::HistoryDialog(
    DeskSession &session, ArticleId article, ArticleContent now, Access access, QWidget *parent)
    : QDialog(parent)
    , m_access(access)
    , m_versions(new VersionList(session, article, this))
    , m_story(new StoryView(session, article, this))
    , m_comparison(new Comparison(session, article, std::move(now), this))
    , m_pane(new ComparisonPane(this))
    , m_tabs(new QTabWidget(this))
    , m_mark(new QPushButton(tr("Compare others with this one"), this))
    , m_next(new QPushButton(tr("Next change"), this))
    , m_leave(new QPushButton(tr("Close"), this))
    , m_restore(new QPushButton(tr("Restore this version"), this))
{
    setObjectName(QStringLiteral("historyDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("History"));
    resize(1200, 680);
    buildLeft();
    buildLayout();
    connectParts();
    m_versions->setFocus();
    compareChosen(); // the list may have its rows already
}

void HistoryDialog::buildLeft()
{
    m_mark->setObjectName(QStringLiteral("versionsMark"));
    m_mark->setEnabled(false);
    m_mark->setToolTip(
        plainToolTip(tr("The versions that you go to are compared with this one (C).")));
    auto *versions = new QWidget(m_tabs);
    auto *column = new QVBoxLayout(versions);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_versions, 1);
    column->addWidget(m_mark);
    m_tabs->setObjectName(QStringLiteral("historyTabs"));
    m_tabs->addTab(versions, tr("Versions"));
    m_tabs->addTab(m_story, tr("Story"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(tr("What is listed"));
    fitToText(*m_tabs, [this] { fitLeft(); });
}

// The comparison keeps most of the window, however large the text is.
void HistoryDialog::fitLeft()
{
    m_tabs->setFixedWidth(std::min(withText(leftWidth), width() * 2 / 5));
}

void HistoryDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    fitLeft();
}

void HistoryDialog::buildLayout()
{
    m_restore->setObjectName(QStringLiteral("versionsRestore"));
    m_restore->setEnabled(false);
    m_restore->setToolTip(
        plainToolTip(tr("The article becomes what this version has, but for its address, and that "
                        "is a new version. One step of undo takes it back.")));
    for (QPushButton *button : {m_mark, m_next, m_leave, m_restore})
        button->setAutoDefault(false);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(14);
    middle->addWidget(m_tabs);
    middle->addWidget(m_pane, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_next);
    buttons->addWidget(m_leave);
    buttons->addWidget(m_restore);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addLayout(middle, 1);
    column->addLayout(buttons);
    setTabOrder(m_next, m_leave); // as they stand
    setTabOrder(m_leave, m_restore);
}

void HistoryDialog::connectParts()
{
    connect(m_versions, &VersionList::chosenChanged, this, &HistoryDialog::compareChosen);
    connect(m_versions, &VersionList::markRequested, this, &HistoryDialog::markChosen);
    connect(m_mark, &QPushButton::clicked, this, &HistoryDialog::markChosen);
    connect(&m_versions->versions(), &VersionModel::failed, m_pane, &ComparisonPane::say);
    connect(m_story, &StoryView::failed, m_pane, &ComparisonPane::say);
    connect(m_story, &StoryView::versionRequested, this, [this](qint64 number) {
        m_tabs->setCurrentIndex(0);
        m_versions->choose(number);
        m_versions->setFocus();
    });
    connect(m_pane, &ComparisonPane::otherChosen, this, &HistoryDialog::compareChosen);
    connect(m_comparison, &Comparison::compared, this, &HistoryDialog::showPair);
    connect(m_comparison, &Comparison::failed, m_pane, &ComparisonPane::say);
    connect(m_next, &QPushButton::clicked, m_pane, &ComparisonPane::goToNextChange);
    connect(m_leave, &QPushButton::clicked, this, &QDialog::close);
    connect(m_restore, &QPushButton::clicked, this, &HistoryDialog::restore);
}

void HistoryDialog::markChosen()
{
    const std::optional<VersionHead> head = m_versions->chosen();
    if (!head)
        return;
    m_versions->versions().mark(head->number);
    m_pane->showMarked(head->number);
    m_pane->setOther(ComparisonPane::Other::Marked);
    compareChosen();
}

void HistoryDialog::compareChosen()
{
    m_shown.reset();
    m_restore->setEnabled(false);
    const std::optional<VersionHead> head = m_versions->chosen();
    m_mark->setEnabled(head.has_value());
    if (!head)
        return;
    qint64 other = 0;
    if (m_pane->other() == ComparisonPane::Other::Marked)
        other = m_versions->versions().marked();
    else if (m_pane->other() == ComparisonPane::Other::Before)
        other = head->number > 1 ? head->number - 1 : head->number; // the first has none before it
    m_comparison->compare(head->number, other);
}

void HistoryDialog::showPair(const ComparedPair &pair)
{
    m_pane->showPair(pair);
    const std::optional<VersionHead> head = m_versions->chosen();
    if (!head || !pair.canRestore)
        return;
    m_shown = pair.before->head.number == head->number ? pair.before : pair.after;
    m_restore->setEnabled(m_access == Access::Write);
}

void HistoryDialog::restore()
{
    if (m_shown)
        Q_EMIT restoreRequested(*m_shown);
    close();
}

} // namespace stet
