// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/column_layout.h"

#include "ui/widgets/list_head.h"

#include <QApplication>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int titles = 0;
constexpr int leastTitle = 120;
constexpr int narrowest = 48;
constexpr int widenStep = 24;
constexpr int keepAfterMs = 300;

} // namespace

ColumnLayout::ColumnLayout(QTableView &view, ListHead &head, ColumnPlan plan)
    : QObject(&view)
    , m_view(view)
    , m_head(head)
    , m_plan(std::move(plan))
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
        if (section == titles)
            m_titleFills = false;
        changedByUser();
    });
    connect(&head, &ListHead::menuRequested, this, [this](int section, const QPoint &at) {
        auto *menu = new QMenu(&m_view);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fill(*menu, std::max(0, section));
        menu->popup(at);
    });
    connect(&head, &ListHead::moveRequested, this, &ColumnLayout::move);
    connect(&head, &ListHead::widthRequested, this, [this](int section, int by) {
        widen(section, by * widenStep);
    });
}

ColumnLayout::~ColumnLayout()
{
    if (m_keeping.isActive())
        keep();
}

QString ColumnLayout::settingsGroup() const
{
    return QStringLiteral("desks/%1/%2").arg(m_desk, m_plan.settings);
}

QString ColumnLayout::titleOf(int section) const
{
    return m_view.model()->headerData(section, Qt::Horizontal).toString();
}

void ColumnLayout::restore(const QString &desk)
{
    m_desk = desk;
    const QSettings settings;
    const QString group = settingsGroup();
    const QScopedValueRollback fitting(m_fitting, true);
    if (settings.value(group + QStringLiteral("columnsFormat")).toInt() == m_plan.format &&
        m_head.restoreState(settings.value(group + QStringLiteral("columns")).toByteArray())) {
        m_chosen = true;
        m_titleFills = settings.value(group + QStringLiteral("titleFills"), true).toBool();
        // What the state says of these is not a person's choice.
        m_head.setSectionsMovable(true);
        m_head.setSectionsClickable(true);
        m_view.setColumnHidden(titles, false);
    }
    fit();
}

void ColumnLayout::keep() const
{
    if (m_desk.isEmpty())
        return;
    QSettings settings;
    const QString group = settingsGroup();
    if (!m_chosen) {
        settings.remove(group + QStringLiteral("columns"));
        return;
    }
    settings.setValue(group + QStringLiteral("columns"), m_state);
    settings.setValue(group + QStringLiteral("columnsFormat"), m_plan.format);
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
    for (int section = 0; section < m_head.count(); ++section) {
        if (m_head.visualIndex(section) != section)
            m_head.moveSection(m_head.visualIndex(section), section);
        m_view.setColumnHidden(section, section >= m_plan.usual);
        m_view.setColumnWidth(section, usualWidth(section));
    }
}

// Its own head fits in too, in every language.
int ColumnLayout::usualWidth(int section) const
{
    return std::max(m_plan.contentWidth(section, QFontMetrics(m_view.font())),
                    m_head.sectionSizeHint(section));
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
        for (int section = 1; section < m_plan.usual; ++section) {
            m_view.setColumnHidden(section, false);
            m_view.setColumnWidth(section, usualWidth(section));
        }
    }
    int taken = 0;
    for (int section = 1; section < m_head.count(); ++section)
        taken += m_view.isColumnHidden(section) ? 0 : m_view.columnWidth(section);
    const int wanted = usualWidth(titles);
    for (const int section : m_plan.leastFirst) {
        if (m_chosen || room - taken >= wanted)
            break;
        taken -= m_view.columnWidth(section);
        m_view.setColumnHidden(section, true);
    }
    if (m_titleFills)
        m_view.setColumnWidth(titles, std::max(m_chosen ? wanted : leastTitle, room - taken));
}

bool ColumnLayout::isShown(int section) const
{
    return !m_view.isColumnHidden(section);
}

void ColumnLayout::setShown(int section, bool shown)
{
    if (section == titles || isShown(section) == shown)
        return;
    {
        const QScopedValueRollback fitting(m_fitting, true);
        m_view.setColumnHidden(section, !shown);
        if (shown && m_view.columnWidth(section) < narrowest)
            m_view.setColumnWidth(section, usualWidth(section));
    }
    changedByUser();
}

int ColumnLayout::nextShown(int visual, int by) const
{
    for (int next = visual + by; next >= 0 && next < m_head.count(); next += by) {
        if (!m_view.isColumnHidden(m_head.logicalIndex(next)))
            return next;
    }
    return -1;
}

void ColumnLayout::move(int section, int by)
{
    const int from = m_head.visualIndex(section);
    const int to = nextShown(from, by);
    if (to >= 0)
        m_head.moveSection(from, to);
}

void ColumnLayout::widen(int section, int byPixels)
{
    const QScopedValueRollback widening(m_widening, true);
    m_view.setColumnWidth(section, std::max(narrowest, m_view.columnWidth(section) + byPixels));
}

void ColumnLayout::ask()
{
    auto *menu = new QMenu(m_view.window());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*menu, titles);
    menu->popup(m_view.mapToGlobal(QPoint(24, 36)));
}

void ColumnLayout::fill(QMenu &menu, int section)
{
    for (int one = 1; one < m_head.count(); ++one) {
        QAction *action = menu.addAction(titleOf(one));
        action->setCheckable(true);
        action->setChecked(isShown(one));
        connect(action, &QAction::toggled, this, [this, one](bool shown) { setShown(one, shown); });
    }
    menu.addSeparator();
    const auto add = [&](const QString &text, auto slot) {
        connect(menu.addAction(text), &QAction::triggered, this, slot);
    };
    const QString title = titleOf(section);
    const bool mirrored = m_view.isRightToLeft();
    add(tr("Move “%1” left").arg(title),
        [this, section, by = mirrored ? 1 : -1] { move(section, by); });
    add(tr("Move “%1” right").arg(title),
        [this, section, by = mirrored ? -1 : 1] { move(section, by); });
    add(tr("Wider"), [this, section] { widen(section, widenStep); });
    add(tr("Narrower"), [this, section] { widen(section, -widenStep); });
    menu.addSeparator();
    add(tr("Usual columns"), [this] { reset(); });
}

} // namespace stet
