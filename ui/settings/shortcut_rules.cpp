// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/shortcut_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace stet {

namespace {

struct ShortcutWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::ShortcutRules)
};

bool isLetter(int key)
{
    return key >= Qt::Key_A && key <= Qt::Key_Z;
}

bool isFunctionKey(int key)
{
    return key >= Qt::Key_F1 && key <= Qt::Key_F35;
}

/// What moves the caret, chooses or goes to the clipboard in every field: the field takes it first.
bool belongsToFields(const QKeySequence &keys)
{
    using K = QKeySequence;
    for (const K::StandardKey of : {K::Cut, K::Copy, K::Paste, K::SelectAll}) {
        if (K::keyBindings(of).contains(keys))
            return true;
    }
    for (int of = K::MoveToNextChar; of <= K::DeleteEndOfWord; ++of) {
        if (K::keyBindings(K::StandardKey(of)).contains(keys))
            return true;
    }
    return false;
}

} // namespace

QString whyNoShortcut(const QKeySequence &keys)
{
    if (keys.count() != 1)
        return ShortcutWords::tr("These are no keys.");
    const QKeyCombination chord = keys[0];
    const int key = chord.key();
    const Qt::KeyboardModifiers held = chord.keyboardModifiers();
    const bool command = held.testAnyFlags(Qt::ControlModifier | Qt::MetaModifier);
    if (key == Qt::Key_unknown || key == 0)
        return ShortcutWords::tr("These are no keys.");
    if (held == Qt::AltModifier && isLetter(key))
        return ShortcutWords::tr("Alt with a letter opens the menus. Hold Ctrl or Shift as well.");
    if (!command && !held.testFlag(Qt::AltModifier) && !isFunctionKey(key))
        return ShortcutWords::tr(
            "This key is needed for writing. Hold Ctrl or Alt with it, or take one of "
            "F1 to F12.");
    if (belongsToFields(keys))
        return ShortcutWords::tr(
            "These keys belong to every field of text: they move, choose, copy or delete.");
    return {};
}

bool canMeet(CommandPlace a, CommandPlace b)
{
    return a == b || a == CommandPlace::Everywhere || b == CommandPlace::Everywhere;
}

QString printShortcuts(const QList<QKeySequence> &keys)
{
    return QKeySequence::listToString(keys, QKeySequence::PortableText);
}

QList<QKeySequence> parseShortcuts(const QString &text)
{
    constexpr qsizetype longest = 200;
    if (text.isEmpty() || text.size() > longest)
        return {};
    QList<QKeySequence> keys = QKeySequence::listFromString(text, QKeySequence::PortableText);
    keys.removeIf([](const QKeySequence &one) { return !whyNoShortcut(one).isEmpty(); });
    return keys;
}

QString shownShortcuts(const QList<QKeySequence> &keys)
{
    QStringList shown;
    for (const QKeySequence &one : keys)
        shown << one.toString(QKeySequence::NativeText);
    return shown.join(QStringLiteral(", "));
}

} // namespace stet
