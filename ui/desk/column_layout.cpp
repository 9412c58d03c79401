// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/column_layout.h"

#include "ui/desk/state_badges.h"
#include "ui/widgets/list_head.h"

#include <QApplication>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>
#include <QTableView>

#include <algorithm>
#include <array>

namespace stet {

namespace {

constexpr int narrowest = 48;
constexpr int widenStep = 24;
constexpr int keepAfterMs = 300;
/// Goes up when columns are added or change their places: an older layout is then forgotten.
constexpr int layoutFormat = 1;

// A correction stands behind the state of the page; where it had no room, nobody would see it.
int stateWidth()
{
    constexpr int aroundBadges = 20;
    ArticleRow row;
    row.state = WorkState::Ready;
    row.corrected = true;
    int widest = 0;
    for (const PublicState state :
         {PublicState::Live, PublicState::Retracted, PublicState::Withdrawn}) {
        row.publicState = state;
        widest = std::max(widest, badgesWidth(badgesFor(row)));
    }
    return widest + aroundBadges;
}

// Wide enough for the longest usual content at the standard font, in average characters.
int contentWidth(ArticleColumn column, const QFontMetrics &metrics)
{
    const int em = metrics.averageCharWidth();
    switch (column) {
    case ArticleColumn::Headline:
        return 33 * em;
    case ArticleColumn::State:
        return std::max(25 * em, stateWidth());
    case ArticleColumn::Sources:
        return 11 * em;
    case ArticleColumn::Words:
        return 9 * em;
    case ArticleColumn::Language:
        return 12 * em;
    case ArticleColumn::Due:
        return 15 * em;
    case ArticleColumn::Changed:
    case ArticleColumn::Kind:
        return 14 * em;
    default:
        return 17 * em;
    }
}

} // namespace

ColumnLayout::ColumnLayout(QTableView &view, ListHead &head)
    : QObject(&view)
    , m_view(view)
    , m_head(head)
{
    head.setSectionResizeMode(QHeaderView::Interactive);
    head.setSectionsMovable(true);
    head.setFirstSectionMovable(true);
    head.setStretchLastSection(false);
    head.setMinimumSectionSize(narrowest);
    // Once it is set, no change of style sets all widths again.
    head.setDefaultSectionSize(100);
    showUsual();
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(keepAfterMs);
    connect(&m_keeping, &QTimer::timeout, this, &ColumnLayout::keep);
    connect(&head, &QHeaderView::sectionMoved, this, &ColumnLayout::changedByUser);
    connect(&head, &QHeaderView::sectionResized, this, [this](int section) {
        const bool dragged = QApplication::mouseButtons().testFlag(Qt::LeftButton);
        if (m_fitting || (!dragged && !m_widening))
            return;
        if (section == int(ArticleColumn::Headline))
            m_titleFills = false;
        changedByUser();
    });
    connect(&head, &ListHead::menuRequested, this, [this](int section, const QPoint &at) {
        auto *menu = new QMenu(&m_view);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fill(*menu, ArticleColumn(std::max(0, section)));
        menu->popup(at);
    });
    connect(&head, &ListHead::moveRequested, this, [this](int section, int by) {
        move(ArticleColumn(section), by);
    });
    connect(&head, &ListHead::widthRequested, this, [this](int section, int by) {
        widen(ArticleColumn(section), by * widenStep);
    });
}

ColumnLayout::~ColumnLayout()
{
    if (m_keeping.isActive())
        keep();
}

void ColumnLayout::restore(const QString &desk)
{
    m_desk = desk;
    const QSettings settings;
    const QString group = QStringLiteral("desks/%1/").arg(desk);
    const QScopedValueRollback fitting(m_fitting, true);
    if (settings.value(group + QStringLiteral("columnsFormat")).toInt() == layoutFormat &&
        m_head.restoreState(settings.value(group + QStringLiteral("columns")).toByteArray())) {
        m_chosen = true;
        m_titleFills = settings.value(group + QStringLiteral("titleFills"), true).toBool();
        // What the state says of these is not a person's choice.
        m_head.setSectionsMovable(true);
        m_head.setSectionsClickable(true);
        m_view.setColumnHidden(int(ArticleColumn::Headline), false);
    }
    fit();
}

void ColumnLayout::keep() const
{
    if (m_desk.isEmpty())
        return;
    QSettings settings;
    const QString group = QStringLiteral("desks/%1/").arg(m_desk);
    if (!m_chosen) {
        settings.remove(group + QStringLiteral("columns"));
        return;
    }
    settings.setValue(group + QStringLiteral("columns"), m_state);
    settings.setValue(group + QStringLiteral("columnsFormat"), layoutFormat);
    settings.setValue(group + QStringLiteral("titleFills"), m_titleFills);
}

void ColumnLayout::changedByUser()
{
    if (m_fitting)
        return;
    m_chosen = true;
    fit();
    m_state = m_head.saveState();
    m_keeping.start(); // a drag changes it at every pixel
}

void ColumnLayout::showUsual()
{
    const QScopedValueRollback fitting(m_fitting, true);
    for (int section = 0; section < articleColumnCount; ++section) {
        if (m_head.visualIndex(section) != section)
            m_head.moveSection(m_head.visualIndex(section), section);
        m_view.setColumnHidden(section, section >= usualColumnCount);
        m_view.setColumnWidth(section, usualWidth(ArticleColumn(section)));
    }
}

// Its own head fits in too, in every language.
int ColumnLayout::usualWidth(ArticleColumn column) const
{
    return std::max(contentWidth(column, QFontMetrics(m_view.font())),
                    m_head.sectionSizeHint(int(column)));
}

void ColumnLayout::reset()
{
    m_chosen = false;
    m_titleFills = true;
    showUsual();
    fit();
    keep();
}

void ColumnLayout::fit()
{
    const QScopedValueRollback fitting(m_fitting, true);
    const int room = m_view.viewport()->width();
    if (!m_chosen) {
        for (int section = 1; section < usualColumnCount; ++section) {
            m_view.setColumnHidden(section, false);
            m_view.setColumnWidth(section, usualWidth(ArticleColumn(section)));
        }
    }
    int taken = 0;
    for (int section = 1; section < articleColumnCount; ++section)
        taken += m_view.isColumnHidden(section) ? 0 : m_view.columnWidth(section);
    // What goes first when there is little room.
    static constexpr std::array leastFirst{
        ArticleColumn::Words, ArticleColumn::Sources, ArticleColumn::Owner, ArticleColumn::Due};
    const int wanted = usualWidth(ArticleColumn::Headline);
    for (const ArticleColumn column : leastFirst) {
        if (m_chosen || room - taken >= wanted)
            break;
        taken -= m_view.columnWidth(int(column));
        m_view.setColumnHidden(int(column), true);
    }
    if (m_titleFills)
        m_view.setColumnWidth(int(ArticleColumn::Headline),
                              std::max(m_chosen ? wanted : 120, room - taken));
}

bool ColumnLayout::isShown(ArticleColumn column) const
{
    return !m_view.isColumnHidden(int(column));
}

void ColumnLayout::setShown(ArticleColumn column, bool shown)
{
    if (column == ArticleColumn::Headline || isShown(column) == shown)
        return;
    {
        const QScopedValueRollback fitting(m_fitting, true);
        m_view.setColumnHidden(int(column), !shown);
        if (shown && m_view.columnWidth(int(column)) < narrowest)
            m_view.setColumnWidth(int(column), usualWidth(column));
    }
    changedByUser();
}

int ColumnLayout::nextShown(int visual, int by) const
{
    for (int next = visual + by; next >= 0 && next < articleColumnCount; next += by) {
        if (!m_view.isColumnHidden(m_head.logicalIndex(next)))
            return next;
    }
    return -1;
}

void ColumnLayout::move(ArticleColumn column, int by)
{
    const int from = m_head.visualIndex(int(column));
    const int to = nextShown(from, by);
    if (to >= 0)
        m_head.moveSection(from, to);
}

void ColumnLayout::widen(ArticleColumn column, int byPixels)
{
    const QScopedValueRollback widening(m_widening, true);
    m_view.setColumnWidth(int(column),
                          std::max(narrowest, m_view.columnWidth(int(column)) + byPixels));
}

void ColumnLayout::fill(QMenu &menu, ArticleColumn column)
{
    for (int section = 1; section < articleColumnCount; ++section) {
        const auto one = ArticleColumn(section);
        QAction *action = menu.addAction(columnTitle(one));
        action->setCheckable(true);
        action->setChecked(isShown(one));
        connect(action, &QAction::toggled, this, [this, one](bool shown) { setShown(one, shown); });
    }
    menu.addSeparator();
    const auto add = [&](const QString &text, auto slot) {
        connect(menu.addAction(text), &QAction::triggered, this, slot);
    };
    const QString title = columnTitle(column);
    const bool mirrored = m_view.isRightToLeft();
    add(tr("Move “%1” left").arg(title),
        [this, column, by = mirrored ? 1 : -1] { move(column, by); });
    add(tr("Move “%1” right").arg(title),
        [this, column, by = mirrored ? -1 : 1] { move(column, by); });
    add(tr("Wider"), [this, column] { widen(column, widenStep); });
    add(tr("Narrower"), [this, column] { widen(column, -widenStep); });
    menu.addSeparator();
    add(tr("Usual columns"), [this] { reset(); });
}

} // namespace stet
