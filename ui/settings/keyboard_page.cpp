// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/keyboard_page.h"

#include "ui/settings/key_recorder.h"
#include "ui/settings/settings_parts.h"
#include "ui/settings/shortcut_book.h"
#include "ui/settings/shortcut_model.h"
#include "ui/settings/shortcut_rules.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_scale.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace stet {

void dressShortcutTable(QTableView &table)
{
    dressTable(table);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    QHeaderView &head = *table.horizontalHeader();
    head.setSectionResizeMode(ShortcutModel::What, QHeaderView::Stretch);
    // What the others do not need is the command's.
    for (const int column : {ShortcutModel::Keys, ShortcutModel::Where, ShortcutModel::Note})
        head.setSectionResizeMode(column, QHeaderView::ResizeToContents);
}

KeyboardPage::KeyboardPage(ShortcutBook &book, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_model(new ShortcutModel(book, this))
    , m_filter(new ShortcutFilter(ShortcutFilter::Shown::All, this))
    , m_search(new SearchField(this))
    , m_table(new QTableView(this))
    , m_change(new QWidget(this))
    , m_what(new QLabel(this))
    , m_recorder(new KeyRecorder(this))
    , m_none(new QPushButton(tr("N&one"), this))
    , m_usual(new QPushButton(tr("&Usual"), this))
    , m_said(new QLabel(this))
    , m_takeOver(new QPushButton(tr("&Take them"), this))
    , m_resetAll(new QPushButton(tr("&Reset all…"), this))
{
    QVBoxLayout *column =
        makePageColumn(this,
                       tr("Keyboard"),
                       tr("Choose a command, press Enter, then the keys that it should have."));
    m_search->setObjectName(QStringLiteral("findShortcut"));
    m_search->setPlaceholderText(tr("Find a command or keys"));
    m_search->setAccessibleName(tr("Find a command or keys"));
    m_filter->setSourceModel(m_model);
    m_table->setObjectName(QStringLiteral("shortcutTable"));
    m_table->setAccessibleName(tr("Commands and their keys"));
    m_table->setModel(m_filter);
    dressShortcutTable(*m_table);
    tellRows(*m_table, *m_search);
    column->addWidget(m_search);
    column->addWidget(m_table, 1);
    buildChange();
    column->addWidget(m_change);
    connectParts();
    m_table->selectRow(0);
    showChosen();
}

void KeyboardPage::buildChange()
{
    m_what->setTextFormat(Qt::PlainText);
    m_what->setBuddy(m_recorder);
    m_recorder->setObjectName(QStringLiteral("recordKeys"));
    fitToText(*m_recorder, [this] {
        m_recorder->setMinimumWidth(withText(170));
        m_recorder->setMaximumWidth(withText(240));
    });
    m_none->setObjectName(QStringLiteral("noKeys"));
    m_none->setAccessibleName(tr("No keys for this command"));
    m_usual->setObjectName(QStringLiteral("usualKeys"));
    m_usual->setAccessibleName(tr("The usual keys for this command"));
    m_takeOver->setObjectName(QStringLiteral("takeKeys"));
    m_resetAll->setObjectName(QStringLiteral("resetAllKeys"));
    m_said->setObjectName(QStringLiteral("shortcutSaid"));
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    makeSpeaker(*m_said);
    m_said->setProperty("tone", QStringLiteral("late"));
    fitToText(*m_said, [this] { m_said->setMinimumHeight(m_said->fontMetrics().height() * 2); });
    m_takeOver->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_what, 1);
    row->addWidget(m_recorder);
    row->addWidget(m_none);
    row->addWidget(m_usual);
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(m_said, 1);
    below->addWidget(m_takeOver);
    below->addWidget(m_resetAll);
    auto *column = new QVBoxLayout(m_change);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(row);
    column->addLayout(below);
}

void KeyboardPage::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_filter->setTyped(typed);
        if (!m_table->currentIndex().isValid())
            m_table->selectRow(0);
        showChosen();
    });
    connect(m_search, &SearchField::left, m_table, [this] { m_table->setFocus(); });
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &KeyboardPage::showChosen);
    const auto begin = [this] {
        if (m_recorder->isEnabled())
            m_recorder->setFocus(Qt::OtherFocusReason);
    };
    auto *enter = new QAction(m_table);
    enter->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    enter->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(enter);
    connect(enter, &QAction::triggered, this, begin);
    connect(m_table, &QTableView::doubleClicked, this, begin);
    connect(&m_book, &ShortcutBook::keysChanged, this, &KeyboardPage::showChosen);
    connect(m_recorder, &KeyRecorder::recorded, this, &KeyboardPage::record);
    connect(m_recorder, &KeyRecorder::left, m_table, [this] { m_table->setFocus(); });
    connect(m_recorder, &KeyRecorder::cleared, m_none, &QPushButton::click);
    connect(m_none, &QPushButton::clicked, this, [this] {
        m_book.setKeys(chosen(), {});
        m_table->setFocus();
    });
    connect(m_usual, &QPushButton::clicked, this, [this] {
        m_book.reset(chosen());
        m_table->setFocus();
    });
    connect(m_resetAll, &QPushButton::clicked, this, &KeyboardPage::askToReset);
}

void KeyboardPage::focusSearch()
{
    m_search->setFocus(Qt::OtherFocusReason);
}

int KeyboardPage::chosen() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? m_model->entryAt(m_filter->mapToSource(index).row()) : -1;
}

void KeyboardPage::showChosen()
{
    say({});
    const int entry = chosen();
    const bool there = entry >= 0;
    const ShortcutBook::Entry *shown = there ? &m_book.entries()[size_t(entry)] : nullptr;
    const bool open = there && !shown->command.fixed;
    m_what->setText(there ? plainCommandText(shown->command.text) : QString());
    m_recorder->setAccessibleName(tr("Keys for %1").arg(m_what->text()));
    m_recorder->showKeys(there ? shownShortcuts(shown->keys) : QString());
    m_recorder->setEnabled(open);
    m_none->setEnabled(open && !shown->keys.isEmpty());
    m_usual->setEnabled(open && !shown->isUsual());
    if (there && !open)
        say(tr("These keys are the same in every program."));
}

void KeyboardPage::say(const QString &text)
{
    const bool isNew = text != m_said->text();
    m_said->setText(text);
    m_recorder->setAccessibleDescription(text);
    if (isNew)
        announce(*m_said);
    m_takeOver->hide();
    m_takeOver->disconnect(this);
    m_resetAsked = 0;
    m_resetAll->setText(tr("&Reset all…"));
}

void KeyboardPage::record(const QKeySequence &keys)
{
    const int entry = chosen();
    if (entry < 0)
        return;
    const QString shown = keys.toString(QKeySequence::NativeText);
    const QString why = whyNoShortcut(keys);
    if (!why.isEmpty()) {
        say(QStringLiteral("%1: %2").arg(shown, why));
        return;
    }
    const int rival = m_book.rival(entry, keys);
    if (rival < 0) {
        take(keys);
        return;
    }
    const ShortcutBook::Entry &other = m_book.entries()[size_t(rival)];
    say(tr("%1 belongs to “%2” (%3).")
            .arg(shown, plainCommandText(other.command.text), other.command.group));
    if (other.command.fixed)
        return;
    m_takeOver->show();
    connect(m_takeOver, &QPushButton::clicked, this, [this, keys] { take(keys); });
}

void KeyboardPage::take(const QKeySequence &keys)
{
    const int entry = chosen();
    for (int rival = m_book.rival(entry, keys);
         rival >= 0 && !m_book.entries()[size_t(rival)].command.fixed;
         rival = m_book.rival(entry, keys)) {
        QList<QKeySequence> left = m_book.entries()[size_t(rival)].keys;
        left.removeAll(keys);
        m_book.setKeys(rival, left);
    }
    m_book.setKeys(entry, {keys});
    m_table->setFocus();
    showChosen();
}

void KeyboardPage::askToReset()
{
    if (m_resetAsked++ == 0) {
        m_said->setText(tr("All commands get their usual keys back."));
        announce(*m_said);
        m_resetAll->setText(tr("&Reset all now"));
        return;
    }
    m_book.resetAll();
    showChosen();
}

} // namespace stet
