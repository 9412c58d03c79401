// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/desk/desk_texts_page.h"

#include "ui/settings/desk/desk_keeper.h"
#include "ui/settings/settings_parts.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace stet {

DeskTextsPage::DeskTextsPage(DeskKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_keeper(keeper)
    , m_texts{makeText(SettingsField::About, &DeskSettings::about, QStringLiteral("siteAbout")),
              makeText(SettingsField::Policy, &DeskSettings::policy, QStringLiteral("sitePolicy"))}
    , m_cards(new QCheckBox(tr("&Draw a card for pages without a picture"), this))
    , m_apply(new QPushButton(tr("&Apply"), this))
{
    QVBoxLayout *column = makePageColumn(this,
                                         tr("Site"),
                                         tr("Pages of the published site about the desk itself, in "
                                            "Markdown. Each page links to them; a text that is "
                                            "empty makes none."));
    addReadOnlyHint(column, m_keeper.readOnlyReason(), this);
    QFormLayout *form = makeForm();
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_texts[0].said = addField(form, tr("A&bout the desk"), m_texts[0].edit);
    m_texts[1].said = addField(form, tr("How it &verifies and corrects"), m_texts[1].edit);
    column->addLayout(form, 1);
    m_cards->setObjectName(QStringLiteral("siteShareCards"));
    m_cards->setToolTip(plainToolTip(
        tr("It shows the headline where somebody shares the page’s address. It is drawn once, when "
           "the site is written, and kept in the desk.")));
    m_cards->setChecked(m_base.shareCards);
    column->addWidget(m_cards);
    m_apply->setObjectName(QStringLiteral("applySite"));
    m_apply->setProperty("primary", true);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_apply);
    column->addLayout(row);
    for (const Text &text : m_texts)
        connect(text.edit, &QPlainTextEdit::textChanged, this, &DeskTextsPage::update);
    connect(m_cards, &QCheckBox::toggled, this, &DeskTextsPage::update);
    connect(m_apply, &QPushButton::clicked, this, &DeskTextsPage::apply);
    connect(&m_keeper, &DeskKeeper::settingsRead, this, &DeskTextsPage::takeTheirs);
    takeTheirs();
}

DeskTextsPage::Text
DeskTextsPage::makeText(SettingsField field, QString DeskSettings::*value, const QString &name)
{
    auto *edit = new QPlainTextEdit(this);
    edit->setObjectName(name);
    edit->setTabChangesFocus(true);
    edit->setReadOnly(!m_keeper.readOnlyReason().isEmpty());
    return {field, value, edit, nullptr};
}

DeskSettings DeskTextsPage::typed() const
{
    DeskSettings settings = m_base;
    for (const Text &text : m_texts)
        settings.*text.value = text.edit->toPlainText();
    settings.shareCards = m_cards->isChecked();
    return cleanSettings(settings);
}

void DeskTextsPage::takeTheirs()
{
    const DeskSettings theirs = m_keeper.settings();
    const bool first = m_base.version == 0;
    // Before there is something to change nothing can be typed, which would be lost.
    for (const Text &text : m_texts)
        text.edit->setEnabled(theirs.version > 0);
    m_cards->setEnabled(theirs.version > 0 && m_keeper.readOnlyReason().isEmpty());
    const SettingsMerge merge = mergeSettings(m_base, first ? m_base : typed(), theirs);
    m_base = theirs;
    if (sameIn(SettingsField::ShareCards, merge.merged, theirs))
        m_cards->setChecked(theirs.shareCards);
    for (const Text &text : m_texts) {
        const QString &now = theirs.*text.value;
        // The same text is left alone: the caret stays.
        if (sameIn(text.field, merge.merged, theirs) && text.edit->toPlainText() != now)
            text.edit->setPlainText(now);
        QString news;
        if (merge.collisions.contains(text.field))
            news = tr("Changed elsewhere meanwhile. Apply puts yours there.");
        else if (!first && merge.theirs.contains(text.field))
            news = tr("Changed elsewhere just now.");
        showBeside(text.said, text.edit, news, FieldTone::News);
    }
    update();
}

bool DeskTextsPage::isDirty() const
{
    return m_keeper.readOnlyReason().isEmpty() && m_base.version > 0 && typed() != m_base;
}

void DeskTextsPage::update()
{
    m_apply->setEnabled(isDirty());
}

void DeskTextsPage::apply()
{
    if (!isDirty())
        return;
    const DeskSettings wanted = typed();
    const std::vector<SettingsFault> faults = faultsOf(wanted);
    for (const SettingsFault &fault : faults) {
        for (const Text &text : m_texts) {
            if (text.field != fault.field)
                continue;
            showBeside(text.said, text.edit, fault.message, FieldTone::Wrong);
            text.edit->setFocus(Qt::OtherFocusReason);
        }
    }
    if (faults.empty())
        m_keeper.keep(wanted);
}

} // namespace stet
