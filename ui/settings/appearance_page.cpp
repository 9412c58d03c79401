// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearance_page.h"

#include "ui/editor/writing_taste.h"
#include "ui/settings/settings_parts.h"
#include "ui/widgets/text_scale.h"
#include "ui/widgets/ui_language.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFontComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QGroupBox>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace stet {

namespace {

constexpr int sampleHeight = 74;

QString percent(int zoom)
{
    return AppearancePage::tr("%1 %").arg(zoom);
}

/// One that is not offered is somebody's own, from the settings' file.
void showValue(QComboBox &box, int value, const QString &text)
{
    int at = box.findData(value);
    if (at < 0) {
        box.addItem(text, value);
        at = box.count() - 1;
    }
    box.setCurrentIndex(at);
}

} // namespace

AppearancePage::AppearancePage(WritingTaste &taste, QWidget *parent)
    : QWidget(parent)
    , m_taste(taste)
    , m_schemes(new QButtonGroup(this))
    , m_family(new QFontComboBox(this))
    , m_size(new QComboBox(this))
    , m_width(new QComboBox(this))
    , m_textSize(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_typographic(new QCheckBox(tr("&Typographic quotes and dashes while typing"), this))
    , m_askToCite(new QCheckBox(tr("Ask whether to &cite a link that is pasted"), this))
    , m_sample(new QLabel(tr("Let it stand. “The crane lifts 40 tonnes,” she said – 2026."), this))
{
    QVBoxLayout *column =
        makePageColumn(this, tr("Appearance"), tr("Every choice is seen at once."));
    addSchemes(column);
    column->addSpacing(4);
    addText(column);
    addWindow(column);
    column->addStretch(1);
    QWidget *before = m_schemes->buttons().last();
    for (QWidget *field : std::initializer_list<QWidget *>{
             m_family, m_size, m_width, m_typographic, m_askToCite, m_textSize, m_language}) {
        setTabOrder(before, field);
        before = field;
    }
    showTaste();
    connect(&m_taste, &WritingTaste::changed, this, &AppearancePage::showTaste);
}

void AppearancePage::addSchemes(QVBoxLayout *column)
{
    auto *title = new QLabel(tr("COLOURS"), this);
    title->setProperty("tone", QStringLiteral("heading"));
    column->addWidget(title);
    auto *choices = new QVBoxLayout;
    choices->setSpacing(7);
    const std::pair<Scheme, QString> schemes[] = {
        {Scheme::System, tr("As the &system")},
        {Scheme::Light, tr("&Light")},
        {Scheme::Dark, tr("&Dark")},
        {Scheme::Contrast, tr("&High contrast: white and yellow on black")}};
    for (const auto &[scheme, text] : schemes) {
        auto *button = new QRadioButton(text, this);
        button->setObjectName(QStringLiteral("scheme-") + nameOf(scheme));
        m_schemes->addButton(button, int(scheme));
        choices->addWidget(button);
    }
    column->addLayout(choices);
    // Also by the arrow keys, which check a button without a click.
    connect(m_schemes, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on && !m_showing)
            Q_EMIT schemeChosen(Scheme(id));
    });
}

void AppearancePage::addText(QVBoxLayout *column)
{
    auto *title = new QLabel(tr("THE TEXT WHILE IT IS WRITTEN"), this);
    title->setProperty("tone", QStringLiteral("heading"));
    column->addWidget(title);
    m_family->setObjectName(QStringLiteral("textFamily"));
    m_family->setEditable(false);
    m_size->setObjectName(QStringLiteral("textZoom"));
    for (const int zoom : zoomSteps())
        m_size->addItem(percent(zoom), zoom);
    m_width->setObjectName(QStringLiteral("textWidth"));
    m_width->addItem(tr("Narrow (66 letters)"), 66);
    m_width->addItem(tr("Normal (84 letters)"), 84);
    m_width->addItem(tr("Wide (100 letters)"), 100);
    m_width->addItem(tr("As wide as the pane"), 0);
    m_typographic->setObjectName(QStringLiteral("typographicMarks"));
    QFormLayout *form = makeForm();
    addField(form, tr("&Font"), m_family);
    addField(form, tr("Si&ze"), m_size);
    addField(form, tr("Line &width"), m_width);
    column->addLayout(form);
    m_sample->setTextFormat(Qt::PlainText);
    fitToText(*m_sample, [this] { m_sample->setFixedHeight(withText(sampleHeight)); });
    m_sample->setContentsMargins(14, 0, 14, 0);
    m_sample->setProperty("sample", true);
    m_sample->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    column->addWidget(m_sample);
    column->addWidget(m_typographic);
    m_askToCite->setObjectName(QStringLiteral("askToCite"));
    column->addWidget(m_askToCite);
    connect(m_family, &QFontComboBox::currentFontChanged, this, [this](const QFont &font) {
        if (m_showing)
            return;
        EditorLook look = m_taste.look();
        look.family = font.family();
        m_taste.setLook(look);
    });
    connect(m_size, &QComboBox::currentIndexChanged, this, &AppearancePage::choose);
    connect(m_width, &QComboBox::currentIndexChanged, this, &AppearancePage::choose);
    connect(m_typographic, &QCheckBox::toggled, &m_taste, &WritingTaste::setTypographic);
    connect(m_askToCite, &QCheckBox::toggled, &m_taste, &WritingTaste::setAsksToCite);
}

void AppearancePage::addWindow(QVBoxLayout *column)
{
    auto *title = new QLabel(tr("THE WINDOW"), this);
    title->setProperty("tone", QStringLiteral("heading"));
    column->addWidget(title);
    m_textSize->setObjectName(QStringLiteral("windowText"));
    for (const int size : textPercents())
        m_textSize->addItem(percent(size), size);
    m_language->setObjectName(QStringLiteral("windowLanguage"));
    m_language->addItem(tr("As the system"), QString());
    // Each by its own name, for whoever cannot read the others.
    for (const QString &tag : uiLanguages())
        m_language->addItem(QLocale(tag).nativeLanguageName().section(u' ', -1), tag);
    m_language->setCurrentIndex(std::max(0, m_language->findData(chosenUiLanguage())));
    QFormLayout *form = makeForm();
    addField(form, tr("Te&xt size"), m_textSize);
    addField(form, tr("L&anguage, from the next start on"), m_language);
    column->addLayout(form);
    connect(m_textSize, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_showing)
            Q_EMIT textPercentChosen(m_textSize->currentData().toInt());
    });
    connect(m_language, &QComboBox::activated, this, [this] {
        setChosenUiLanguage(m_language->currentData().toString());
    });
}

void AppearancePage::showScheme(Scheme scheme)
{
    const QScopedValueRollback showing(m_showing, true);
    m_schemes->button(int(scheme))->setChecked(true);
}

void AppearancePage::showTextPercent(int size)
{
    const QScopedValueRollback showing(m_showing, true);
    showValue(*m_textSize, size, percent(size));
}

void AppearancePage::showTaste()
{
    const QScopedValueRollback showing(m_showing, true);
    const EditorLook &look = m_taste.look();
    if (m_family->currentFont().family() != look.family)
        m_family->setCurrentFont(QFont(look.family));
    showValue(*m_size, look.zoom, percent(look.zoom));
    showValue(*m_width, look.columns, tr("%n letter(s)", nullptr, look.columns));
    m_typographic->setChecked(m_taste.isTypographic());
    m_askToCite->setChecked(m_taste.asksToCite());
    m_sample->setFont(look.bodyFont());
}

void AppearancePage::choose()
{
    if (m_showing)
        return;
    EditorLook look = m_taste.look();
    look.zoom = m_size->currentData().toInt();
    look.columns = m_width->currentData().toInt();
    m_taste.setLook(look);
}

} // namespace stet
