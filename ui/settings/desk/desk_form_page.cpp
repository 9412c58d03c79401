// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/desk/desk_form_page.h"

#include "core/model/language.h"
#include "ui/settings/desk/desk_keeper.h"
#include "ui/settings/settings_parts.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

namespace stet {

namespace {

constexpr SettingsField shownFields[] = {SettingsField::Name,
                                         SettingsField::Address,
                                         SettingsField::BaseUrl,
                                         SettingsField::Language,
                                         SettingsField::TimeZone,
                                         SettingsField::PrivateHosts,
                                         SettingsField::SourceFileMb,
                                         SettingsField::LookDays};
constexpr qsizetype longestShown = 80;

QString valueIn(SettingsField field, const DeskSettings &settings)
{
    switch (field) {
    case SettingsField::Name:
        return settings.name;
    case SettingsField::Address:
        return settings.address;
    case SettingsField::BaseUrl:
        return settings.baseUrl;
    case SettingsField::TimeZone:
        return settings.timeZone;
    case SettingsField::Language:
        return settings.language;
    case SettingsField::PrivateHosts:
        return settings.privateHosts.join(QStringLiteral(", "));
    case SettingsField::SourceFileMb:
        return QString::number(settings.sourceFileMb);
    case SettingsField::LookDays:
        return QString::number(settings.lookDays);
    case SettingsField::Categories:
    case SettingsField::Words:
    case SettingsField::Snippets:
    case SettingsField::Checking:
    case SettingsField::About:
    case SettingsField::Policy:
    case SettingsField::ShareCards:
        break;
    }
    return {};
}

} // namespace

DeskFormPage::DeskFormPage(DeskKeeper &keeper, const Languages &languages, QWidget *parent)
    : QWidget(parent)
    , m_keeper(keeper)
    , m_name(new QLineEdit(this))
    , m_address(new QLineEdit(this))
    , m_baseUrl(new QLineEdit(this))
    , m_language(new QComboBox(this))
    , m_zone(new QComboBox(this))
    , m_privateHosts(new QLineEdit(this))
    , m_sourceFileMb(new QLineEdit(this))
    , m_lookDays(new QLineEdit(this))
    , m_apply(new QPushButton(tr("&Apply"), this))
{
    QVBoxLayout *column = makePageColumn(
        this, tr("Desk"), tr("What this desk says of itself, to its people and on its pages."));
    addReadOnlyHint(column, m_keeper.readOnlyReason(), this);
    QFormLayout *form = makeForm();
    buildFields(form, languages);
    column->addLayout(form);
    m_apply->setObjectName(QStringLiteral("applyDesk"));
    m_apply->setProperty("primary", true);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_apply);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_apply, &QPushButton::clicked, this, &DeskFormPage::apply);
    connect(&m_keeper, &DeskKeeper::settingsRead, this, &DeskFormPage::takeTheirs);
    takeTheirs();
}

void DeskFormPage::buildFields(QFormLayout *form, const Languages &languages)
{
    m_name->setObjectName(QStringLiteral("deskSettingName"));
    m_name->setMaxLength(int(MostNameUnits));
    m_address->setObjectName(QStringLiteral("deskSettingAddress"));
    m_address->setPlaceholderText(tr("desk@example.org; readers write there"));
    m_baseUrl->setObjectName(QStringLiteral("deskSettingBaseUrl"));
    m_baseUrl->setPlaceholderText(tr("https://desk.example; where its pages stand"));
    m_privateHosts->setObjectName(QStringLiteral("deskSettingPrivateHosts"));
    m_privateHosts->setPlaceholderText(tr("wiki.example:8080, intranet; else only public ones"));
    m_privateHosts->setToolTip(tr("Sources are fetched from public addresses alone, and from these "
                                  "hosts in your own network."));
    m_sourceFileMb->setObjectName(QStringLiteral("deskSettingSourceFileMb"));
    m_sourceFileMb->setMaxLength(4);
    m_sourceFileMb->setToolTip(
        tr("The largest file, in megabytes, that the desk keeps of a source: "
           "a saved page, a PDF, a recording. At most 200."));
    m_lookDays->setObjectName(QStringLiteral("deskSettingLookDays"));
    m_lookDays->setMaxLength(4);
    m_lookDays->setToolTip(
        tr("After so many days a source is due: its page is to be fetched again, and "
           "where it has no link a person is asked to look."));
    m_language->setObjectName(QStringLiteral("deskSettingLanguage"));
    m_language->setEditable(true);
    m_language->addItems(languages.tags());
    m_zone->setObjectName(QStringLiteral("deskSettingZone"));
    m_zone->setEditable(true);
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromUtf8(zone));
    for (QComboBox *box : {m_language, m_zone}) {
        box->setInsertPolicy(QComboBox::NoInsert);
        box->completer()->setFilterMode(Qt::MatchContains);
        box->completer()->setCompletionMode(QCompleter::PopupCompletion);
        box->lineEdit()->setMaxLength(100);
    }
    const std::tuple<SettingsField, QString, QWidget *> rows[] = {
        {SettingsField::Name, tr("&Name"), m_name},
        {SettingsField::Address, tr("&E-mail"), m_address},
        {SettingsField::BaseUrl, tr("&Base address"), m_baseUrl},
        {SettingsField::Language, tr("&Language"), m_language},
        {SettingsField::TimeZone, tr("&Time zone"), m_zone},
        {SettingsField::PrivateHosts, tr("&Private hosts"), m_privateHosts},
        {SettingsField::SourceFileMb, tr("Largest source &file, MB"), m_sourceFileMb},
        {SettingsField::LookDays, tr("Days between loo&ks"), m_lookDays}};
    for (const auto &[field, label, widget] : rows) {
        m_fields.insert(field, widget);
        m_said.insert(field, addField(form, label, widget));
        widget->setEnabled(m_keeper.readOnlyReason().isEmpty());
        connectField(field, widget);
    }
}

void DeskFormPage::connectField(SettingsField field, QWidget *widget)
{
    auto *box = qobject_cast<QComboBox *>(widget);
    QLineEdit *line = box != nullptr ? box->lineEdit() : static_cast<QLineEdit *>(widget);
    connect(line, &QLineEdit::textChanged, this, &DeskFormPage::update);
    connect(line, &QLineEdit::editingFinished, this, [this, field] {
        m_left.insert(field);
        sayFaults();
    });
    if (box == nullptr)
        connect(line, &QLineEdit::returnPressed, this, &DeskFormPage::apply);
}

DeskSettings DeskFormPage::typed() const
{
    DeskSettings settings = m_base;
    settings.name = m_name->text();
    settings.address = m_address->text();
    settings.baseUrl = m_baseUrl->text();
    settings.language = m_language->currentText();
    settings.timeZone = m_zone->currentText();
    settings.privateHosts = m_privateHosts->text().split(u',', Qt::SkipEmptyParts);
    settings.sourceFileMb = m_sourceFileMb->text().toInt(); // no number is 0, which is refused
    settings.lookDays = m_lookDays->text().toInt();
    return cleanSettings(settings);
}

void DeskFormPage::show(SettingsField field, const DeskSettings &settings)
{
    const QString value = valueIn(field, settings);
    if (auto *box = qobject_cast<QComboBox *>(m_fields.value(field)))
        box->setEditText(value);
    else
        static_cast<QLineEdit *>(m_fields.value(field))->setText(value);
}

void DeskFormPage::takeTheirs()
{
    const DeskSettings theirs = m_keeper.settings();
    const bool first = m_base.version == 0;
    const SettingsMerge merge = mergeSettings(m_base, first ? m_base : typed(), theirs);
    m_base = theirs;
    for (const SettingsField field : shownFields) {
        if (sameIn(field, merge.merged, theirs))
            show(field, theirs);
        if (merge.collisions.contains(field))
            m_news.insert(field,
                          tr("Changed elsewhere to “%1” meanwhile. Apply puts yours there.")
                              .arg(valueIn(field, theirs).left(longestShown)));
        else if (!first && merge.theirs.contains(field))
            m_news.insert(field, tr("Changed elsewhere just now."));
        else if (sameIn(field, merge.merged, theirs))
            m_news.remove(field);
    }
    sayFaults();
}

bool DeskFormPage::isDirty() const
{
    return m_keeper.readOnlyReason().isEmpty() && typed() != m_base;
}

void DeskFormPage::update()
{
    m_apply->setEnabled(isDirty());
    sayFaults();
}

void DeskFormPage::sayFaults()
{
    QHash<SettingsField, QString> faults;
    for (const SettingsFault &fault : faultsOf(typed()))
        faults.insert(fault.field, fault.message);
    for (const SettingsField field : shownFields) {
        const bool wrong = faults.contains(field) && m_left.contains(field);
        showBeside(m_said.value(field),
                   m_fields.value(field),
                   wrong ? faults.value(field) : m_news.value(field),
                   wrong ? FieldTone::Wrong : FieldTone::News);
    }
    m_apply->setEnabled(isDirty());
}

void DeskFormPage::apply()
{
    if (!isDirty())
        return;
    const DeskSettings wanted = typed();
    const std::vector<SettingsFault> faults = faultsOf(wanted);
    for (const SettingsField field : shownFields)
        m_left.insert(field);
    sayFaults();
    if (!faults.empty()) {
        m_fields.value(faults.front().field)->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_keeper.keep(wanted);
}

} // namespace stet
