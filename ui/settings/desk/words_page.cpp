// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/desk/words_page.h"

#include "core/base/text.h"
#include "core/desk/settings_rules.h"
#include "ui/settings/desk/desk_keeper.h"
#include "ui/settings/settings_parts.h"
#include "ui/widgets/telling_delegate.h"
#include "ui/widgets/text_scale.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int wordsHeight = 76;
constexpr int snippetListHeight = 74;
constexpr int snippetTextHeight = 84;

QLabel *labelFor(const QString &text, QWidget *field, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(field);
    return label;
}

} // namespace

WordsPage::WordsPage(DeskKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_keeper(keeper)
    , m_words(new QPlainTextEdit(this))
    , m_keepWords(new QPushButton(tr("&Keep words"), this))
    , m_list(new QListWidget(this))
    , m_name(new QLineEdit(this))
    , m_text(new QPlainTextEdit(this))
    , m_new(new QPushButton(tr("&New"), this))
    , m_keep(new QPushButton(tr("Keep &snippet"), this))
    , m_remove(new QPushButton(tr("Re&move"), this))
{
    QVBoxLayout *column = makePageColumn(
        this,
        tr("Words"),
        tr("Words that spelling allows at this desk, and snippets that are put into a text by "
           "name."));
    addReadOnlyHint(column, m_keeper.readOnlyReason(), this);
    buildWords(column);
    buildSnippets(column);
    connect(&m_keeper, &DeskKeeper::settingsRead, this, &WordsPage::take);
    take();
}

void WordsPage::buildWords(QVBoxLayout *column)
{
    m_words->setObjectName(QStringLiteral("deskWords"));
    m_words->setAccessibleName(tr("Words of the desk"));
    m_words->setTabChangesFocus(true);
    m_words->setProperty("field", true);
    fitToText(*m_words, [this] { m_words->setFixedHeight(withText(wordsHeight)); });
    m_keepWords->setObjectName(QStringLiteral("keepWords"));
    column->addWidget(labelFor(tr("&Words of the desk, one on each line"), m_words, this));
    column->addWidget(m_words);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_keepWords);
    column->addLayout(row);
    connect(m_words, &QPlainTextEdit::textChanged, this, &WordsPage::update);
    connect(m_keepWords, &QPushButton::clicked, this, &WordsPage::keepWords);
}

void WordsPage::buildSnippets(QVBoxLayout *column)
{
    m_list->setObjectName(QStringLiteral("snippetList"));
    m_list->setAccessibleName(tr("Snippets of the desk"));
    fitToText(*m_list, [this] { m_list->setFixedHeight(withText(snippetListHeight)); });
    m_list->setItemDelegate(new TellingDelegate(m_list));
    m_list->setProperty("settings", true);
    m_name->setObjectName(QStringLiteral("snippetName"));
    m_name->setMaxLength(int(MostNameUnits));
    m_name->setPlaceholderText(tr("Name of the snippet"));
    m_name->setAccessibleName(tr("Name of the snippet"));
    m_text->setObjectName(QStringLiteral("snippetText"));
    m_text->setTabChangesFocus(true);
    m_text->setProperty("field", true);
    fitToText(*m_text, [this] { m_text->setFixedHeight(withText(snippetTextHeight)); });
    m_text->setPlaceholderText(tr("Markdown. What is chosen in the text comes where {} stands."));
    m_text->setAccessibleName(tr("Text of the snippet"));
    m_new->setObjectName(QStringLiteral("newSnippet"));
    m_keep->setObjectName(QStringLiteral("keepSnippet"));
    m_remove->setObjectName(QStringLiteral("removeSnippet"));
    column->addWidget(labelFor(tr("Sni&ppets"), m_list, this));
    column->addWidget(m_list);
    column->addWidget(m_name);
    column->addWidget(m_text);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_new);
    row->addWidget(m_remove);
    row->addStretch(1);
    row->addWidget(m_keep);
    setTabOrder(m_text, m_new); // as they stand
    setTabOrder(m_new, m_remove);
    setTabOrder(m_remove, m_keep);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_list, &QListWidget::currentRowChanged, this, &WordsPage::showSnippet);
    connect(m_name, &QLineEdit::textChanged, this, &WordsPage::update);
    connect(m_text, &QPlainTextEdit::textChanged, this, &WordsPage::update);
    connect(m_keep, &QPushButton::clicked, this, &WordsPage::keepSnippet);
    connect(m_remove, &QPushButton::clicked, this, &WordsPage::removeSnippet);
    connect(m_new, &QPushButton::clicked, this, [this] {
        m_list->setCurrentRow(-1);
        m_name->setFocus(Qt::OtherFocusReason);
    });
}

QStringList WordsPage::typedWords() const
{
    DeskSettings typed;
    typed.words = m_words->toPlainText().split(u'\n');
    return cleanSettings(typed).words;
}

bool WordsPage::wordsAreTyped() const
{
    return typedWords() != m_shownWords;
}

bool WordsPage::snippetIsTyped() const
{
    if (!m_name->isModified() && !m_text->document()->isModified())
        return false;
    const int row = m_list->currentRow();
    const std::vector<Snippet> &all = m_keeper.settings().snippets;
    const Snippet kept = row >= 0 && row < int(all.size()) ? all[size_t(row)] : Snippet();
    return m_name->text() != kept.name || m_text->toPlainText() != kept.text;
}

bool WordsPage::isDirty() const
{
    return wordsAreTyped() || snippetIsTyped();
}

void WordsPage::take()
{
    const DeskSettings &settings = m_keeper.settings();
    if (settings.words == typedWords() || !wordsAreTyped()) {
        if (typedWords() != settings.words)
            m_words->setPlainText(settings.words.join(u'\n'));
        m_shownWords = typedWords();
    }
    const QString chosen = m_wanted.isEmpty() && m_list->currentItem() != nullptr
                               ? m_list->currentItem()->text()
                               : m_wanted;
    QStringList shown;
    for (int row = 0; row < m_list->count(); ++row)
        shown << m_list->item(row)->text();
    QStringList names;
    for (const Snippet &snippet : settings.snippets)
        names << snippet.name;
    // A snippet that is being typed stays as it is where the list does.
    if (names != shown || !m_wanted.isEmpty()) {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        m_list->addItems(names);
        m_list->setCurrentRow(int(names.indexOf(chosen)));
    }
    if (!m_wanted.isEmpty() || (m_name->text().isEmpty() && m_list->currentRow() >= 0))
        showSnippet();
    m_wanted.clear();
    update();
}

void WordsPage::showSnippet()
{
    const int row = m_list->currentRow();
    const std::vector<Snippet> &all = m_keeper.settings().snippets;
    const bool there = row >= 0 && row < int(all.size());
    m_name->setText(there ? all[size_t(row)].name : QString());
    m_text->setPlainText(there ? all[size_t(row)].text : QString());
    update();
}

void WordsPage::update()
{
    // Nothing is kept over settings that were not read yet.
    const bool open = m_keeper.readOnlyReason().isEmpty() && m_keeper.settings().version > 0;
    m_words->setReadOnly(!open);
    m_name->setEnabled(open);
    m_text->setReadOnly(!open);
    m_new->setEnabled(open);
    m_keepWords->setEnabled(open && wordsAreTyped());
    m_remove->setEnabled(open && m_list->currentRow() >= 0);
    m_keep->setEnabled(open && !singleLine(m_name->text()).isEmpty() &&
                       !m_text->toPlainText().trimmed().isEmpty());
}

void WordsPage::keepWords()
{
    DeskSettings wanted = m_keeper.settings();
    const QStringList typed = typedWords();
    // What others added or took away since stays so.
    for (const QString &word : typed) {
        if (!m_shownWords.contains(word) && !wanted.words.contains(word))
            wanted.words.append(word);
    }
    for (const QString &word : std::as_const(m_shownWords)) {
        if (!typed.contains(word))
            wanted.words.removeAll(word);
    }
    m_keeper.keep(wanted, [this, typed] { m_shownWords = typed; });
}

void WordsPage::keepSnippet()
{
    DeskSettings wanted = m_keeper.settings();
    const Snippet typed{singleLine(m_name->text()), m_text->toPlainText()};
    const int row = m_list->currentRow();
    if (row >= 0 && row < int(wanted.snippets.size()))
        wanted.snippets[size_t(row)] = typed;
    else
        wanted.snippets.push_back(typed);
    m_keeper.keep(wanted, [this, name = typed.name] { m_wanted = name; });
}

void WordsPage::removeSnippet()
{
    DeskSettings wanted = m_keeper.settings();
    const int row = m_list->currentRow();
    if (row < 0 || row >= int(wanted.snippets.size()))
        return;
    wanted.snippets.erase(wanted.snippets.begin() + row);
    m_keeper.keep(wanted, [this] {
        m_name->setText({});
        m_text->setPlainText({});
    });
}

} // namespace stet
