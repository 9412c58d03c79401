// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palette_popup.h"

#include "ui/palette/palette_delegate.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_scale.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int widestPopup = 640;
constexpr int rowsShown = 12;
constexpr int pageStep = 8;
constexpr int longestTyped = 20'000;

} // namespace

PalettePopup::PalettePopup(QWidget *window)
    : QFrame(window, Qt::Popup)
    , m_window(window)
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_hint(new PlainLabel(this))
    , m_model(new PaletteModel(this))
{
    setObjectName(QStringLiteral("palette"));
    setProperty("card", true);
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setMaxLength(longestTyped);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus); // the keys stay in the field above
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tellRows(*m_list, *m_field);
    m_hint->setProperty("tone", QStringLiteral("muted"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 8);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &PalettePopup::update);
    connect(
        m_list, &QListView::clicked, this, [this](const QModelIndex &index) { take(index.row()); });
}

void PalettePopup::ask(PaletteQuestion question)
{
    m_question = std::move(question);
    m_takesWhenAnswered = false;
    m_model->setEntries({}, {}); // nothing of the question before can be taken
    setAccessibleName(m_question.placeholder);
    m_field->setPlaceholderText(m_question.placeholder);
    m_field->setAccessibleName(m_question.placeholder);
    m_list->setAccessibleName(m_question.placeholder);
    setHint(m_question.hint);
    m_field->setText(m_question.text);
    m_field->selectAll();
    update(m_field->text());
    place();
    QFrame::show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void PalettePopup::setHint(const QString &hint)
{
    m_hint->setPlainText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

QString PalettePopup::text() const
{
    return m_field->text();
}

const PaletteModel &PalettePopup::model() const
{
    return *m_model;
}

void PalettePopup::place()
{
    const int rowHeight = std::max(m_list->sizeHintForRow(0), fontMetrics().height() + 13);
    const int width = std::min(withText(widestPopup), m_window->width() - 40);
    const int rows = std::clamp(m_model->rowCount(), 1, rowsShown);
    const int hint = m_hint->isHidden() ? 0 : m_hint->sizeHint().height() + 8;
    const int wanted = m_field->sizeHint().height() + rows * rowHeight + hint + 32;
    resize(width, std::min(wanted, m_window->height() - 100));
    move(m_window->mapToGlobal(QPoint((m_window->width() - width) / 2, 72)));
}

void PalettePopup::update(const QString &text)
{
    m_takesWhenAnswered = false;
    m_waiting = m_question.answers == PaletteQuestion::Answers::Elsewhere;
    if (m_waiting) {
        Q_EMIT typed(text);
        return;
    }
    std::vector<PaletteEntry> entries = filteredEntries(m_question.entries, text);
    if (m_question.typedEntry) {
        PaletteEntry own = m_question.typedEntry(text.trimmed());
        // What was typed means itself before what has its letters somewhere.
        const bool begins =
            std::any_of(entries.begin(), entries.end(), [&](const PaletteEntry &entry) {
                return entry.title.startsWith(text.trimmed(), Qt::CaseInsensitive);
            });
        if (!own.title.isEmpty())
            entries.insert(begins ? entries.end() : entries.begin(), std::move(own));
    }
    if (entries.empty() && !text.trimmed().isEmpty()) {
        PaletteEntry none;
        none.title = tr("Nothing is called so; try fewer letters");
        none.enabled = false;
        entries.push_back(std::move(none));
    }
    show(std::move(entries));
}

void PalettePopup::showEntries(std::vector<PaletteEntry> entries)
{
    show(std::move(entries));
    m_waiting = false;
    if (std::exchange(m_takesWhenAnswered, false))
        take(0);
}

void PalettePopup::show(std::vector<PaletteEntry> entries)
{
    m_model->setEntries(std::move(entries), m_field->text());
    m_list->setCurrentIndex(m_model->index(0));
    m_list->scrollToTop();
    place(); // as tall as its answers
}

void PalettePopup::moveBy(int rows)
{
    const int last = m_model->rowCount() - 1;
    const int from = m_list->currentIndex().row();
    // A single step goes round the ends, a page stops there.
    int row = std::clamp(from + rows, 0, std::max(0, last));
    if (rows == 1 && from == last)
        row = 0;
    if (rows == -1 && from == 0)
        row = std::max(0, last);
    m_list->setCurrentIndex(m_model->index(row));
}

void PalettePopup::take(int row)
{
    const PaletteEntry *entry = m_model->entryAt(row);
    if (entry == nullptr || !entry->enabled)
        return;
    const PaletteEntry chosen = *entry;
    const auto then = m_question.chosen;
    hide();
    if (then)
        then(chosen);
}

void PalettePopup::hideEvent(QHideEvent *event)
{
    // Not every platform gives the keys back by itself, and some tell late that the popup has them.
    if (isActiveWindow() || m_window->isActiveWindow())
        QMetaObject::invokeMethod(m_window, &QWidget::activateWindow, Qt::QueuedConnection);
    QFrame::hideEvent(event);
}

bool PalettePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_PageDown:
        moveBy(pageStep);
        return true;
    case Qt::Key_PageUp:
        moveBy(-pageStep);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // The lines still answer what was typed before: the first of the answer is meant.
        if (m_waiting)
            m_takesWhenAnswered = true;
        else
            take(m_list->currentIndex().row());
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace stet
