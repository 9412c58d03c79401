// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

class QCoreApplication;
class QTranslator;

namespace stet {

/// The tag of the language that the window speaks, "en" or "de": the installed translation says it.
[[nodiscard]] QString uiLanguage();

/// The tags of the languages that the window can speak, English first.
[[nodiscard]] QStringList uiLanguages();

/// The language of `uiLanguages` that `chosen` names, else the first of `wanted` (BCP 47 tags, best
/// first) that there is, else English.
[[nodiscard]] QString pickUiLanguage(const QString &chosen, const QStringList &wanted);

/// The user's choice in the settings, one of `uiLanguages`; empty: as the system. What is set takes
/// effect at the next start.
[[nodiscard]] QString chosenUiLanguage();
void setChosenUiLanguage(const QString &tag);

/// The translations of one language, the program's and Qt's own, while it lives. Made by the
/// composition root before the first window; UI thread.
class UiTranslations
{
public:
    /// `tag` of `uiLanguages`.
    UiTranslations(QCoreApplication &app, const QString &tag);
    ~UiTranslations();

    UiTranslations(const UiTranslations &) = delete;
    UiTranslations &operator=(const UiTranslations &) = delete;

    /// Whether the program's own were found.
    [[nodiscard]] bool isComplete() const;

private:
    QCoreApplication &m_app;
    std::vector<std::unique_ptr<QTranslator>> m_installed;
    bool m_complete = false;
};

/// From now on the window speaks the language of the user's settings or system: dates, numbers and
/// the side on which a line begins follow it.
[[nodiscard]] std::unique_ptr<UiTranslations> speakUsersLanguage(QCoreApplication &app,
                                                                 const QString &chosen);

} // namespace stet
