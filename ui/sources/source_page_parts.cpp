// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SourcePage that makes what it is put together from.
#include "ui/sources/compare_pane.h"
#include "ui/sources/looks_model.h"
#include "ui/sources/rests_reader.h"
#include "ui/sources/snapshot_list_model.h"
#include "ui/sources/snapshot_page_pane.h"
#include "ui/sources/source_head.h"
#include "ui/sources/source_page.h"
#include "ui/sources/words_pane.h"
#include "ui/widgets/pane_head.h"
#include "ui/widgets/telling_delegate.h"
#include "ui/widgets/text_scale.h"
#include "ui/widgets/two_line_delegate.h"

#include <QHeaderView>
#include <QListView>
#include <QSplitter>
#include <QTabBar>
#include <QTableView>
#include <QTabWidget>
#include <QVBoxLayout>

namespace stet {

void SourcePage::buildLayout()
{
    auto *left = new QWidget(m_splitter);
    constexpr int leastListWidth = 110;
    fitToText(*left, [left] { left->setMinimumWidth(withText(leastListWidth)); });
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PaneHead(tr("Snapshots"), left));
    m_list = makeSnapshotList(left);
    column->addWidget(m_list, 1);
    m_tabs = new QTabWidget(m_splitter);
    m_tabs->setObjectName(QStringLiteral("sourceTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_words = new WordsPane(m_tabs);
    m_page = new SnapshotPagePane(m_session, m_tabs);
    m_compare = new ComparePane(m_session, m_tabs);
    m_restsList = makeRestsList(m_tabs);
    m_looksTable = makeLooksTable(m_tabs);
    m_tabs->addTab(m_words, tr("Words"));
    m_tabs->addTab(m_page, tr("Page"));
    m_tabs->addTab(m_compare, tr("Compare"));
    m_tabs->addTab(m_restsList, {});
    m_tabs->addTab(m_looksTable, {});
    nameTabs();
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_tabs);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    constexpr int listWidth = 270;
    m_splitter->setSizes({listWidth, 4 * listWidth});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_head);
    auto *rule = new QFrame(this);
    rule->setProperty("rule", QStringLiteral("horizontal"));
    all->addWidget(rule);
    all->addWidget(m_splitter, 1);
}

QListView *SourcePage::makeSnapshotList(QWidget *parent)
{
    auto *list = new QListView(parent);
    list->setObjectName(QStringLiteral("snapshotList"));
    list->setAccessibleName(tr("Snapshots"));
    list->setModel(m_snapshots);
    list->setItemDelegate(
        new TwoLineDelegate(SnapshotListModel::NoteRole, SnapshotListModel::UsableRole, 1, list));
    list->setUniformItemSizes(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setMouseTracking(true);
    return list;
}

QListView *SourcePage::makeRestsList(QWidget *parent)
{
    auto *list = new QListView(parent);
    list->setObjectName(QStringLiteral("restsList"));
    list->setAccessibleName(tr("Sentences that rest on this source"));
    list->setModel(m_rests);
    list->setItemDelegate(new TwoLineDelegate(RestsModel::NoteRole, RestsModel::LiveRole, 2, list));
    list->setUniformItemSizes(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setMouseTracking(true);
    return list;
}

QTableView *SourcePage::makeLooksTable(QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(QStringLiteral("looksTable"));
    table->setAccessibleName(tr("Looks at this source"));
    table->setModel(m_looks);
    table->setItemDelegate(new TellingDelegate(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setCornerButtonEnabled(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

} // namespace stet
