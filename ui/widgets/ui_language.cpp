// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ui_language.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

// Q_INIT_RESOURCE declares a function and so cannot stand inside a namespace.
static void registerTranslations()
{
    Q_INIT_RESOURCE(stet_translations);
}

namespace stet {

namespace {

const QString languageKey = QStringLiteral("appearance/language");

QString languageOfLocale(const QString &tag)
{
    return QString(tag).replace(u'_', u'-').section(u'-', 0, 0).toLower();
}

} // namespace

QString uiLanguage()
{
    //: The tag of the language of this translation, as "de".
    return QCoreApplication::translate("stet::UiLanguage", "en");
}

QStringList uiLanguages()
{
    return {QStringLiteral("en"), QStringLiteral("de")};
}

QString pickUiLanguage(const QString &chosen, const QStringList &wanted)
{
    const QStringList known = uiLanguages();
    for (const QString &tag : QStringList{chosen} + wanted) {
        if (known.contains(languageOfLocale(tag)))
            return languageOfLocale(tag);
    }
    return known.first();
}

QString chosenUiLanguage()
{
    const QString tag = QSettings().value(languageKey).toString();
    return uiLanguages().contains(tag) ? tag : QString();
}

void setChosenUiLanguage(const QString &tag)
{
    QSettings settings;
    if (uiLanguages().contains(tag))
        settings.setValue(languageKey, tag);
    else
        settings.remove(languageKey);
}

UiTranslations::UiTranslations(QCoreApplication &app, const QString &tag)
    : m_app(app)
{
    registerTranslations();
    const auto install = [this](const QString &name, const QString &folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(name, folder))
            return false;
        m_app.installTranslator(translator.get());
        m_installed.push_back(std::move(translator));
        return true;
    };
    // What is installed last is asked first.
    install(QStringLiteral("qtbase_") + tag, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    m_complete = install(QStringLiteral("stet_") + tag, QStringLiteral(":/stet/translations"));
}

UiTranslations::~UiTranslations()
{
    for (const std::unique_ptr<QTranslator> &translator : m_installed)
        m_app.removeTranslator(translator.get());
}

bool UiTranslations::isComplete() const
{
    return m_complete;
}

std::unique_ptr<UiTranslations> speakUsersLanguage(QCoreApplication &app, const QString &chosen)
{
    const QLocale system = QLocale::system();
    const QString tag = pickUiLanguage(chosen, system.uiLanguages());
    // Months in one language among words in another would be neither; the country's habits stay.
    if (languageOfLocale(system.name()) != tag)
        QLocale::setDefault(QLocale(QLocale(tag).language(), system.territory()));
    QGuiApplication::setLayoutDirection(QLocale(tag).textDirection());
    return std::make_unique<UiTranslations>(app, tag);
}

} // namespace stet
