#include "core/desk/pictures.cpp"
#include "core/desk/media.cpp"
